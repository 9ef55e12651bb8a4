package org.entente.graph;

/** What rows can be ordered by. */
public interface OrderField {
    /** An SQL expression over the row {@code x} that is never null. */
    String sql();

    /** The same for the descending order, where it is another one: what has no value may come last either way. */
    default String descendingSql() {
        return sql();
    }
}
