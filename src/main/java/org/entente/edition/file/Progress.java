package org.entente.edition.file;

/** Is told how far an import has come. */
@FunctionalInterface
public interface Progress {
    /** Before a row is read. */
    void row(DataTable table, long line);
}
