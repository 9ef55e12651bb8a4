package org.entente.publisher.factbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.edition.Draft;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.RejectedRow;
import org.entente.publisher.factbook.Boundary.Telling;
import org.entente.publisher.factbook.Neighbours.Meant;
import org.jspecify.annotations.Nullable;

/** The lists of neighbours as land boundaries: each spell of editions in which either side lists the other is one. */
final class LandBoundaries implements Chapter {
    /** Whom a name means is known when all chapters of the edition have been heard. */
    private record Said(Entry entry, BorderList list) {}

    private final Draft draft;
    private final Neighbours neighbours;
    private final List<Said> said = new ArrayList<>();
    /** By the keys of both sides. */
    private final Map<String, Boundary> boundaries = new TreeMap<>();
    /** The editions that list all neighbours of a country, by its key. */
    private final Map<String, NavigableSet<Integer>> speaking = new TreeMap<>();

    LandBoundaries(Draft draft) {
        this.draft = draft;
        neighbours = new Neighbours(draft);
    }

    @Override
    public void hear(Entry entry) {
        neighbours.chapter(entry.edition(), entry.entity());
        if (entry.topic() == Topic.LAND_BOUNDARIES) said.add(new Said(entry, BorderList.read(entry.text())));
    }

    @Override
    public void state() {
        for (Said one : said) {
            Entry entry = one.entry;
            if (one.list.complete()) speaks(entry.entity().country(), entry.edition());
            for (Border border : one.list.borders()) read(entry, border);
            for (String item : one.list.unread())
                draft.reject(entry.row(), new RejectedRow("content", item, "no neighbour with a length in km"));
        }
        for (Boundary boundary : boundaries.values()) {
            NavigableSet<Integer> either = new TreeSet<>();
            for (Entity.Of side : List.of(boundary.a(), boundary.b())) either.addAll(speaking.getOrDefault(side.key(), new TreeSet<>()));
            boundary.state(draft, either);
        }
    }

    private void speaks(Entity.Of country, int edition) {
        speaking.computeIfAbsent(country.key(), _ -> new TreeSet<>()).add(edition);
    }

    private void read(Entry entry, Border border) {
        int edition = entry.edition();
        Entity.Of owner = entry.entity().country();
        Meant section = border.section() == null ? null : meant(border.section(), edition, owner.key());
        Meant meant = meant(border.fullName(), edition, owner.key());
        String detail = null;
        if (meant == null && border.detail() != null) {
            meant = meant(border.name(), edition, owner.key());
            detail = border.detail();
        }
        if (meant == null || border.section() != null && (section == null || section.country() == null)) {
            draft.reject(entry.row(), new RejectedRow("content", meant == null ? border.fullName() : border.section(),
                    "no chapter of the edition has this name"));
            return;
        }
        if (meant.country() == null) {
            draft.reject(entry.row(), new RejectedRow("content", border.fullName(), "no boundary of two countries of ours"));
            return;
        }
        Entity.Of teller = section != null ? Objects.requireNonNull(section.country())
                : meant.teller() == null ? owner : neighbours.country(meant.teller());
        if (!teller.equals(owner)) speaks(teller, edition);
        StringJoiner part = new StringJoiner(", ");
        for (String one : new String[] {teller.equals(owner) ? neighbours.part(edition, entry.entity()) : null, meant.part(), detail,
            border.part()}) {
            if (one != null) part.add(one);
        }
        boundary(entry.row(), teller, meant.country()).add(
                new Telling(entry, teller, part.length() == 0 ? null : part.toString(), border.kilometres(), border.within()));
    }

    private @Nullable Meant meant(String name, int edition, String list) {
        return neighbours.meant(name, edition, list);
    }

    private Boundary boundary(DataRow row, Entity.Of one, Entity.Of other) {
        boolean inOrder = one.key().compareTo(other.key()) < 0;
        Entity.Of a = inOrder ? one : other;
        Entity.Of b = inOrder ? other : one;
        return boundaries.computeIfAbsent(a.key() + "/" + b.key(), _ -> new Boundary(row, a, b));
    }
}
