package org.entente.engine;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * What an operation was and what it cost, for metrics and logs; without anything that a client may have written about a person.
 *
 * @param name null: it has none
 * @param document the first 12 hexadecimal digits of its SHA-256, which take time to compute
 * @param cost points, by what it asked for
 * @param spent points, by what was done
 * @param statements that were sent to the database
 * @param errors in an answer that has data besides
 */
public record ExecutedOperation(String name, Supplier<String> document, Duration time, long cost, long spent, int statements, int errors) {}
