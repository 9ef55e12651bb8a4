package org.entente.conflict;

/**
 * What another system calls a conflict.
 *
 * @param conflict its row
 */
record ConflictCodeFact(long conflict, String system, String code) {}
