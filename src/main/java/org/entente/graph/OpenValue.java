package org.entente.graph;

/**
 * One of the values of an open enum.
 *
 * @param description what the schema says of it
 */
public record OpenValue(OpenEnum value, String description) {}
