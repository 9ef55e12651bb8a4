package org.entente.publisher.almanac;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.entente.country.CountryCodes;
import org.entente.edition.About;
import org.entente.edition.DataSet;
import org.entente.edition.Draft;
import org.entente.edition.Release;
import org.entente.edition.Span;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.DataTable;
import org.entente.edition.file.InvalidFile;
import org.entente.edition.file.Layout;
import org.entente.embassy.EmbassyFact;
import org.entente.embassy.EmbassyFacts;
import org.entente.embassy.EmbassyRank;
import org.entente.fact.PartialDate;

/** The almanac's list of missions: who had one where in the year of its edition. */
@Singleton
class Missions implements DataSet {
    private static final Layout LAYOUT = Layout.of("Missions", "edition", "from_state", "in_state", "seat", "opened");

    @Override
    public String name() {
        return "almanac-missions";
    }

    @Override
    public String title() {
        return "Missions";
    }

    @Override
    public String publisher() {
        return "The Almanac";
    }

    @Override
    public String licence() {
        return "made up";
    }

    @Override
    public String url() {
        return "https://example.org/missions";
    }

    @Override
    public String howToCite() {
        return "The Almanac, Missions.";
    }

    @Override
    public List<Layout> layouts() {
        return List.of(LAYOUT);
    }

    @Override
    public About about(List<DataTable> tables, Release asked) {
        DataRow row = tables.getFirst().firstRow();
        if (row == null) throw new InvalidFile(tables.getFirst().name() + " has no row.");
        String edition = row.required("edition");
        return new About(name() + "-" + edition, title() + ", " + edition, edition, null,
                LocalDate.of(row.requiredNumber("edition"), 12, 31), 100);
    }

    @Override
    public void read(List<DataTable> tables, About about, Draft draft) {
        for (DataTable table : tables) draft.read(table, row -> read(row, about.coverageUntil(), draft));
    }

    private static void read(DataRow row, LocalDate lastDay, Draft draft) {
        CountryCodes countries = CountryCodes.of(draft);
        long sender = countries.country(AlmanacCodes.COUNTRIES, "from_state", row.required("from_state"), lastDay);
        long host = countries.country(AlmanacCodes.COUNTRIES, "in_state", row.required("in_state"), lastDay);
        String key = String.join("/", row.text("from_state"), row.text("in_state"), row.required("seat"));
        Span span = Span.runningTo(lastDay, PartialDate.beginning(row.required("opened")));
        EmbassyFacts.state(draft, row, new EmbassyFact(key, sender, host, row.required("seat"), EmbassyRank.LEGATION, span));
    }
}
