package org.entente.edition.csv;

import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.edition.About;
import org.entente.edition.Attribution;
import org.entente.edition.DataSet;
import org.entente.edition.Draft;
import org.entente.edition.Release;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.DataTable;
import org.entente.edition.file.InvalidFile;
import org.entente.edition.file.Layout;
import org.entente.edition.file.RejectedRow;

/** Entente CSV: the columns of the data that ships, in a single table or several of them in a .zip, which together are one source. */
@Singleton
public class EntenteCsv implements DataSet {
    /** Who brings facts of their own wants to see them first. */
    private static final int RANK = 200;

    @Override
    public String name() {
        return "entente-csv";
    }

    @Override
    public String title() {
        return "Entente CSV: facts of your own";
    }

    @Override
    public String publisher() {
        return "You";
    }

    @Override
    public String licence() {
        return "as you say";
    }

    @Override
    public String url() {
        return "the README, Facts of your own";
    }

    @Override
    public String howToCite() {
        return "as you say";
    }

    @Override
    public List<Layout> layouts() {
        List<Layout> layouts = new ArrayList<>();
        for (CsvTable table : tables()) layouts.add(table.layout());
        layouts.add(SourceCsv.LAYOUT);
        return layouts;
    }

    /** The features', which are there only while the application runs. */
    private static List<CsvTable> tables() {
        return Arc.container().instance(CsvTables.class).get().inOrder().stream().filter(table -> !table.onlyShips()).toList();
    }

    @Override
    public About about(List<DataTable> tables, Release asked) {
        List<DataTable> sources = tables.stream().filter(table -> table.layout().equals(SourceCsv.LAYOUT)).toList();
        if (sources.size() > 1)
            throw new InvalidFile(
                    "More than one table says which source it is: " + sources.getFirst().name() + ", " + sources.get(1).name() + ".");
        if (!sources.isEmpty()) {
            if (!asked.equals(Release.UNSAID))
                throw new InvalidFile(
                        sources.getFirst().name() + " says already which source it is: leave --release and --coverage-until out.");
            return about(sources.getFirst());
        }
        if (asked.version() == null)
            throw new InvalidFile(
                    "Whose facts are these? Give the source a name: --release <name>, or put a source.csv with them into a .zip.");
        return new About(asked.version(), asked.version(), null, null, asked.coverageUntil(), RANK, Attribution.NONE, Set.of());
    }

    private static About about(DataTable source) {
        DataRow row = source.firstRow();
        if (row == null) throw new InvalidFile(source.name() + ", line 2: has no row that says which source it is.");
        try {
            return SourceCsv.about(row, RANK);
        } catch (RejectedRow e) {
            throw new InvalidFile(source.name() + ", line " + row.line() + ", " + e.column() + ": "
                    + (e.value() == null || e.value().isEmpty() ? "" : "'" + e.value() + "' is ") + e.getMessage() + ".", e);
        }
    }

    @Override
    public void read(List<DataTable> tables, About about, Draft draft) {
        for (CsvTable kind : tables()) {
            for (DataTable table : tables)
                if (table.layout().equals(kind.layout())) draft.read(table, row -> kind.read(new CsvRow(draft, row)));
            kind.end(draft);
        }
    }
}
