package org.entente.publisher.cow;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.entente.country.CountryCodes;
import org.entente.country.CountryCodes.Part;
import org.entente.edition.About;
import org.entente.edition.Draft;
import org.entente.edition.Release;
import org.entente.edition.Span;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.DataTable;
import org.entente.edition.file.InvalidFile;
import org.entente.edition.file.Layout;
import org.entente.edition.file.RejectedRow;
import org.entente.fact.CompleteList;
import org.entente.fact.PartialDate;
import org.entente.statehood.SystemMembershipFact;
import org.entente.statehood.SystemMembershipFacts;
import org.jspecify.annotations.Nullable;

/** State System Membership: when a state was a member of the international system. */
@Singleton
class StateSystem extends CowDataSet {
    private static final LocalDate FIRST_DAY = LocalDate.of(1816, 1, 1);

    @Override
    public String name() {
        return "cow-states";
    }

    @Override
    public String title() {
        return "State System Membership";
    }

    @Override
    public String url() {
        return "https://correlatesofwar.org/data-sets/state-system-membership/";
    }

    @Override
    public String howToCite() {
        return "Correlates of War Project. State System Membership List.";
    }

    @Override
    List<String> fileNames() {
        return List.of("states2016.csv");
    }

    @Override
    public List<Layout> layouts() {
        return List.of(Layout.of("State System Membership", "stateabb", "ccode", "statenme", "styear", "stmonth", "stday", "endyear",
                "endmonth", "endday", "version"));
    }

    @Override
    public Set<CompleteList> completeFor() {
        return Set.of(CompleteList.STATE_SYSTEM);
    }

    @Override
    public About about(List<DataTable> tables, Release asked) {
        String version = version(tables, asked);
        if (!version.matches("[12]\\d{3}.*"))
            throw new InvalidFile("'" + version + "' is no version of " + title() + ": they are called by their year, such as 2016.");
        int year = Integer.parseInt(version.substring(0, 4));
        // A later list of the same spells stands before an earlier one.
        return new About(name() + "-" + version, title() + ", v" + version, version, FIRST_DAY,
                asked.coverageUntil(LocalDate.of(year, 12, 31)), RANK + (year - 2000));
    }

    @Override
    public void read(List<DataTable> tables, About about, Draft draft) {
        draft.read(tables.getFirst(), row -> read(row, about.coverageUntil(), draft));
    }

    private static void read(DataRow row, @Nullable LocalDate lastDay, Draft draft) {
        PartialDate from = beginning(row, "styear", "stmonth", "stday");
        PartialDate until = end(row, "endyear", "endmonth", "endday");
        if (from == null) throw new RejectedRow("styear", row.text("styear"), "no beginning");
        if (until == null) throw new RejectedRow("endyear", row.text("endyear"), "no end");
        if (until.day().isBefore(from.day())) throw new RejectedRow("endyear", until.toString(), "ends before it begins");
        Span span = until.day().isBefore(lastDay) ? Span.between(from, until) : Span.runningTo(lastDay, from);
        // The list begins with 1816: who was a state on its first day had been one before.
        if (from.day().equals(FIRST_DAY)) span = span.begunBefore(FIRST_DAY);
        for (Part part : CountryCodes.of(draft).parts(CowCodes.COUNTRIES, "ccode", row.required("ccode"), span)) {
            SystemMembershipFacts.state(draft, row,
                    new SystemMembershipFact(row.text("ccode") + "/" + from + "/" + part.key(), part.country(), part.span()));
        }
    }
}
