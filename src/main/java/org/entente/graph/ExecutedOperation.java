package org.entente.graph;

import java.time.Duration;

/**
 * What an operation was and what it cost, for metrics and logs; without anything that a client may have written about a person.
 *
 * @param name null: it has none
 * @param document the first 12 hexadecimal digits of its SHA-256
 * @param rows that it asked for at most: page sizes multiplied
 * @param statements that were sent to the database
 * @param errors in an answer that has data besides
 */
public record ExecutedOperation(String name, String document, Duration time, long rows, int statements, int errors) {}
