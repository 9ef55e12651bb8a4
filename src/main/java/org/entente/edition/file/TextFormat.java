package org.entente.edition.file;

import java.util.Locale;

/** How the text of a table is written, which the end of a file's name tells. */
public enum TextFormat {
    /** Values with commas, semicolons or tabulators between them, a line for a row. */
    CSV(".csv"),
    /** INSERT statements as a database writes them out, packed. */
    SQL(".sql.gz"),
    /** One document: each text in it is a row, with the way to it. */
    JSON(".json");

    private final String ending;

    TextFormat(String ending) {
        this.ending = ending;
    }

    boolean isFormatOf(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
