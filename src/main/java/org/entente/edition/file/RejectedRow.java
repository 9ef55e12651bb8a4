package org.entente.edition.file;

import org.jspecify.annotations.Nullable;

/** A row, or a part of one, that cannot become a fact; the import goes on and reports it. */
public class RejectedRow extends RuntimeException {
    private final @Nullable String column;
    private final @Nullable String value;

    /** @param value as it stands in the file; null for none */
    public RejectedRow(@Nullable String column, @Nullable String value, String reason) {
        super(reason, null, false, false);
        this.column = column;
        this.value = value;
    }

    public @Nullable String column() {
        return column;
    }

    public @Nullable String value() {
        return value;
    }
}
