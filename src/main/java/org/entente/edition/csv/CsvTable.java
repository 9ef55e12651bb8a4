package org.entente.edition.csv;

import org.entente.edition.FactTable;
import org.entente.edition.file.Layout;

/** A table of Entente CSV: how its lines become facts of one kind. A bean in the folder of the kind's feature. */
public interface CsvTable {
    /** Always the same one, made by {@link #layout(String, String...)}. */
    Layout layout();

    /** Which facts its lines become. */
    FactTable<?> facts();

    /** Adds what the line states to its draft; what cannot be taken rejects the row. */
    void read(CsvRow row);

    /** @param name as people call it, such as memberships; @param columns that it must have */
    static Layout layout(String name, String... columns) {
        return Layout.of("Entente CSV, " + name, columns).otherwiseIn(null);
    }
}
