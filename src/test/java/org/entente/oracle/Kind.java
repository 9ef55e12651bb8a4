package org.entente.oracle;

/**
 * What rows are.
 *
 * @param key the column that, with the type, makes the id; null for what has no id
 */
record Kind(String table, String type, String key) {}
