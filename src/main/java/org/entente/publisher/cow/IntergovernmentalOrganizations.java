package org.entente.publisher.cow;

import jakarta.inject.Singleton;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.edition.About;
import org.entente.edition.Draft;
import org.entente.edition.Release;
import org.entente.edition.file.DataTable;
import org.entente.edition.file.InvalidFile;
import org.entente.edition.file.Layout;
import org.entente.fact.CompleteList;

/**
 * Intergovernmental Organizations: who was a member of what, year by year. The publisher gives the same data out in two shapes that do not
 * always agree, so each shape is a source of its own.
 */
@Singleton
class IntergovernmentalOrganizations extends CowDataSet {
    /** The last day of each version. */
    private static final Map<String, LocalDate> ENDS = Map.of("2.3", LocalDate.of(2005, 12, 31), "3", LocalDate.of(2014, 12, 31));
    private static final Layout STATE_YEAR = Layout.of("Intergovernmental Organizations by state and year", "ccode", "year", "state")
            .withAnyOther();
    // Written on a Mac: 0x99 is ô there.
    private static final Layout IGO_YEAR = Layout.of("Intergovernmental Organizations by organization and year",
            "ioname", "orgname", "year", "sdate", "deaddate", "longorgname", "ionum", "version").withAnyOther()
            .otherwiseIn(Charset.forName("x-MacRoman"));
    private static final Pattern VERSION = Pattern.compile("formatv(\\d+(?:\\.\\d+)?)");

    @Override
    public String name() {
        return "cow-igo";
    }

    @Override
    public String title() {
        return "Intergovernmental Organizations";
    }

    @Override
    public String url() {
        return "https://correlatesofwar.org/data-sets/igos/";
    }

    @Override
    public String howToCite() {
        return "Pevehouse, Jon C.W., Timothy Nordstrom, Roseanne W. McManus, and Anne Spencer Jamison. 2020. "
                + "Tracking organizations in the world: The Correlates of War IGO Version 3.0 datasets. Journal of Peace Research 57(3): 492-503.";
    }

    @Override
    public Set<CompleteList> completeFor() {
        return Set.of(CompleteList.MEMBERS);
    }

    @Override
    List<String> fileNames() {
        return List.of("state_year_formatv3.zip", "igo_year_formatv3.zip");
    }

    @Override
    public List<Layout> layouts() {
        return List.of(IGO_YEAR, STATE_YEAR);
    }

    @Override
    public About about(List<DataTable> tables, Release asked) {
        DataTable table = only(tables);
        Matcher inName = VERSION.matcher(table.name());
        String version = asked.version() != null ? asked.version() : inName.find() ? inName.group(1) : null;
        // The column version names the version in which a row has last changed.
        if (version == null)
            throw new InvalidFile("The file does not tell the version of the data set: --release <version>, for example --release 3");
        boolean byState = table.layout().equals(STATE_YEAR);
        LocalDate end = asked.coverageUntil(rounded(version), ENDS);
        return new About(name() + "-" + version + (byState ? "-state-year" : "-igo-year"),
                title() + ", v" + version + (byState ? ", by state and year" : ", by organization and year"),
                version, LocalDate.of(MembershipPanel.FIRST_YEAR, 1, 1), end, byState ? RANK + 1 : RANK);
    }

    private static DataTable only(List<DataTable> tables) {
        if (tables.size() > 1)
            throw new InvalidFile("Import one shape after the other: " + tables.get(0).name() + ", then " + tables.get(1).name() + ".");
        return tables.getFirst();
    }

    @Override
    public void read(List<DataTable> tables, About about, Draft draft) {
        DataTable table = only(tables);
        if (table.layout().equals(STATE_YEAR)) new StateYears(table, draft).read();
        else new OrganizationYears(table, draft).read();
    }
}
