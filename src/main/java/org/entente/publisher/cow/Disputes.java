package org.entente.publisher.cow;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.edition.About;
import org.entente.edition.Draft;
import org.entente.edition.Release;
import org.entente.edition.file.DataTable;
import org.entente.edition.file.InvalidFile;
import org.entente.edition.file.Layout;
import org.entente.fact.CompleteList;
import org.jspecify.annotations.Nullable;

/**
 * Militarized Interstate Disputes: disputes, who was in them, the incidents that they are made of, and who was in those. The four tables come
 * in one .zip and are imported together, as each refers to the first.
 */
@Singleton
class Disputes extends CowDataSet {
    /** The last day of each version. */
    private static final Map<String, LocalDate> ENDS = Map.of("5", LocalDate.of(2014, 12, 31));
    private static final Layout DISPUTES = Layout.of("MIDA, disputes", "dispnum", "stday", "stmon", "styear", "endday", "endmon", "endyear",
            "outcome", "settle", "fatality", "fatalpre",
            "maxdur", "mindur", "hiact", "hostlev", "recip", "numa", "numb", "ongo2014", "version");
    private static final Layout PARTICIPANTS = Layout.of("MIDB, participants in disputes", "dispnum", "stabb", "ccode", "stday", "stmon",
            "styear", "endday", "endmon", "endyear", "sidea",
            "revstate", "revtype1", "revtype2", "fatality", "fatalpre", "hiact", "hostlev", "orig", "version");
    private static final Layout INCIDENTS = Layout.of("MIDI, incidents", "dispnum", "incidnum", "stday", "stmon", "styear", "endday",
            "endmon", "endyear", "duration", "tbi", "fatality",
            "fatalpre", "action", "hostlev", "numa", "version").optional("revtype1", "revtype2");
    private static final Layout INCIDENT_PARTICIPANTS = Layout.of("MIDIP, participants in incidents", "dispnum", "incidnum", "stabb",
            "ccode", "stday", "stmon", "styear", "endday", "endmon",
            "endyear", "insidea", "sidea", "fatality", "fatalpre", "action", "hostlev", "revtype1", "revtype2", "version");

    @Override
    public String name() {
        return "cow-disputes";
    }

    @Override
    public String title() {
        return "Militarized Interstate Disputes";
    }

    @Override
    public String url() {
        return "https://correlatesofwar.org/data-sets/mids/";
    }

    @Override
    public String howToCite() {
        return "Palmer, Glenn, Roseanne W. McManus, Vito D'Orazio, Michael R. Kenwick, Mikaela Karstens, Chase Bloch, Nick Dietrich, Kayla Kahn, Kellan Ritter, and Michael J. Soules. 2022. "
                + "The MID5 Dataset, 2011-2014: Procedures, coding rules, and description. Conflict Management and Peace Science 39(4): 470-482.";
    }

    @Override
    List<String> fileNames() {
        return List.of("MID-5-Data-and-Supporting-Materials.zip");
    }

    @Override
    public List<Layout> layouts() {
        return List.of(DISPUTES, PARTICIPANTS, INCIDENTS, INCIDENT_PARTICIPANTS);
    }

    @Override
    public Set<CompleteList> completeFor() {
        return Set.of(CompleteList.MILITARIZED_DISPUTES);
    }

    @Override
    public About about(List<DataTable> tables, Release asked) {
        String version = version(tables, asked);
        return new About(name() + "-" + version, title() + ", v" + version, version, LocalDate.of(1816, 1, 1),
                asked.coverageUntil(version, ENDS), RANK);
    }

    @Override
    public void read(List<DataTable> tables, About about, Draft draft) {
        DataTable disputes = table(tables, DISPUTES);
        DataTable participants = table(tables, PARTICIPANTS);
        if (disputes == null || participants == null)
            throw new InvalidFile("Disputes and their participants (MIDA and MIDB) belong together: import the publisher's .zip.");
        DisputeTable table = new DisputeTable(about.coverageUntil(), draft);
        draft.read(participants, table::participant);
        draft.read(disputes, table::dispute);
        table.stageParticipants();
        IncidentTable incidents = new IncidentTable(about.coverageUntil(), draft, table);
        DataTable happened = table(tables, INCIDENTS);
        if (happened != null) draft.read(happened, incidents::incident);
        DataTable tookPart = table(tables, INCIDENT_PARTICIPANTS);
        if (tookPart != null) draft.read(tookPart, incidents::participant);
    }

    /** Null if it is not there. */
    private static @Nullable DataTable table(List<DataTable> tables, Layout layout) {
        return tables.stream().filter(table -> table.layout().equals(layout)).findFirst().orElse(null);
    }
}
