package org.entente.edition.csv;

import java.util.List;
import org.entente.edition.Draft;
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

    /** All lines with such facts have been read. */
    default void end(Draft draft) {}

    /** The files with such facts that ship, in the folder {@code data} of the resources; they have a column more: the source. */
    default List<String> shipped() {
        return List.of();
    }

    /** Whether only the data that ships may state such facts: what others say depends on them, so that a stranger's would change its meaning. */
    default boolean onlyShips() {
        return false;
    }

    /** @param name as people call it, such as memberships; @param columns that it must have */
    static Layout layout(String name, String... columns) {
        return Layout.of("Entente CSV, " + name, columns).otherwiseIn(null);
    }
}
