package org.entente.edition.file;

/** A row, or a part of one, that cannot become a fact; the import goes on and reports it. */
public class RejectedRow extends RuntimeException {
    private final String column;
    private final String value;

    /** @param value as it stands in the file; null for none */
    public RejectedRow(String column, String value, String reason) {
        super(reason, null, false, false);
        this.column = column;
        this.value = value;
    }

    public String column() {
        return column;
    }

    public String value() {
        return value;
    }
}
