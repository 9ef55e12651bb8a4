package org.entente.publisher.ucdp;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.entente.edition.About;
import org.entente.edition.Draft;
import org.entente.edition.PublishedFile;
import org.entente.edition.Release;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.DataTable;
import org.entente.edition.file.InvalidFile;
import org.entente.edition.file.Layout;
import org.entente.fact.CompleteList;

/** UCDP/PRIO Armed Conflict: each year in which a conflict was active, how hard it was fought, and by whom. */
@Singleton
class ArmedConflict extends UcdpDataSet {
    @Override
    public String name() {
        return "ucdp-armed-conflict";
    }

    @Override
    public String title() {
        return "UCDP/PRIO Armed Conflict Dataset";
    }

    @Override
    public String howToCite() {
        return "Gleditsch, Nils Petter, Peter Wallensteen, Mikael Eriksson, Margareta Sollenberg, and Håvard Strand. 2002. Armed Conflict 1946-2001: A New Dataset. "
                + "Journal of Peace Research 39(5); and the yearly update in the Journal of Peace Research.";
    }

    @Override
    public List<PublishedFile> files() {
        return List.of(yearly("armed-conflict", "ucdpprio/ucdp-prio-acd-{release}-csv.zip"));
    }

    @Override
    public List<Layout> layouts() {
        return List.of(Layout
                .of("UCDP/PRIO Armed Conflict", "conflict_id", "location", "side_a", "side_a_id", "side_a_2nd", "side_b", "side_b_id",
                        "side_b_2nd", "incompatibility",
                        "territory_name", "year", "intensity_level", "cumulative_intensity", "type_of_conflict", "start_date", "start_prec",
                        "start_date2", "start_prec2", "ep_end",
                        "ep_end_date", "ep_end_prec", "gwno_a", "gwno_a_2nd", "gwno_b", "gwno_b_2nd", "gwno_loc", "region", "version")
                .otherwiseIn(null));
    }

    @Override
    public Set<CompleteList> completeFor() {
        return Set.of(CompleteList.ARMED_CONFLICTS);
    }

    @Override
    public About about(List<DataTable> tables, Release asked) {
        String version = asked.version() != null ? asked.version() : tables.getFirst().version();
        if (!version.matches("\\d{2}\\.\\d+"))
            throw new InvalidFile(tables.getFirst().name() + ": '" + version + "' is no version such as 25.1.");
        int release2000 = Integer.parseInt(version.substring(0, 2));
        return new About(name() + "-" + version, title() + ", v" + version, version, LocalDate.of(1946, 1, 1),
                asked.coverageUntil(LocalDate.of(2000 + release2000 - 1, 12, 31)), RANK + release2000);
    }

    @Override
    public void read(List<DataTable> tables, About about, Draft draft) {
        int lastYear = Objects.requireNonNull(about.coverageUntil()).getYear();
        // A row is a year: what a conflict was is known when all of its years are.
        Map<String, List<DataRow>> conflicts = new TreeMap<>();
        for (DataTable table : tables) draft.read(table, row -> conflicts.computeIfAbsent(checked(row), id -> new ArrayList<>()).add(row));
        GroupNames names = new GroupNames(draft);
        List<Sides> sides = new ArrayList<>();
        for (List<DataRow> years : conflicts.values()) new ConflictYears(years, lastYear, names, draft).stage(sides::add);
        sides.forEach(Sides::stage);
    }

    /** What would be missed later rejects the row now. */
    private static String checked(DataRow row) {
        row.requiredNumber("year");
        row.required("location");
        ConflictYears.intensity(row);
        ConflictYears.type(row);
        ConflictYears.incompatibility(row);
        return row.required("conflict_id");
    }
}
