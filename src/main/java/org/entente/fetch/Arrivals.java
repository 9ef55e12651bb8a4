package org.entente.fetch;

/** Is told how much of a file has come. */
@FunctionalInterface
public interface Arrivals {
    /** @param total -1 if the publisher does not tell it */
    void bytes(String name, long arrived, long total);
}
