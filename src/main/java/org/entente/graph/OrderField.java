package org.entente.graph;

/** What rows can be ordered by. */
public interface OrderField {
    /** An SQL expression over the row {@code x} that is never null. */
    String sql();
}
