package org.entente.edition.csv;

import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.entente.edition.FactTables;

/** All tables of Entente CSV. */
@Singleton
@Unremovable
class CsvTables {
    private final List<CsvTable> inOrder;

    @Inject
    CsvTables(@All List<CsvTable> tables, FactTables facts) {
        inOrder = tables.stream().sorted(Comparator.comparing(CsvTable::facts, facts.order())).toList();
    }

    /** What others refer to comes first. */
    List<CsvTable> inOrder() {
        return inOrder;
    }
}
