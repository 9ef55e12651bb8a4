package org.entente.people;

/**
 * What a publisher calls a group.
 *
 * @param group its row
 */
record GroupCodeFact(long group, String system, String code) {}
