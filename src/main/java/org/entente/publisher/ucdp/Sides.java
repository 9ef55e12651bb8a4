package org.entente.publisher.ucdp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.entente.conflict.ParticipationFact;
import org.entente.conflict.ParticipationFacts;
import org.entente.conflict.ParticipationRole;
import org.entente.conflict.ParticipationSide;
import org.entente.country.CountryCodes;
import org.entente.edition.Draft;
import org.entente.edition.Span;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.RejectedRow;
import org.entente.fact.Folded;
import org.entente.fact.PartialDate;
import org.jspecify.annotations.Nullable;

/** Who took part in one conflict: years one after the other become a spell. */
final class Sides {
    private static final Pattern COMMA = Pattern.compile(",(?![^(]*\\))");

    private final long conflict;
    private final String id;
    private final int lastYear;
    private final GroupNames names;
    private final Draft draft;
    private final Map<Taken, TreeMap<Integer, DataRow>> years = new LinkedHashMap<>();

    /** A state or a group. @param key the same in every database @param country its row; null for a group */
    private record Party(String key, @Nullable Long country) {}

    private record Taken(ParticipationRole role, @Nullable ParticipationSide side, Party party) {}

    /** A name that a row teaches. */
    private record Lesson(String key, String name) {}

    /** What is in a row. */
    private record Year(DataRow row, List<Taken> taken, List<Lesson> lessons, List<String> notes) {}

    Sides(long conflict, String id, int lastYear, GroupNames names, Draft draft) {
        this.conflict = conflict;
        this.id = id;
        this.lastYear = lastYear;
        this.names = names;
        this.draft = draft;
    }

    /** Takes everybody of a year, or nobody. */
    void add(DataRow row) {
        Year year = new Year(row, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        belligerents(year, ParticipationSide.A, "side_a", "gwno_a");
        belligerents(year, ParticipationSide.B, "side_b", "gwno_b");
        supporters(year, ParticipationSide.A, "side_a_2nd", "gwno_a_2nd");
        supporters(year, ParticipationSide.B, "side_b_2nd", "gwno_b_2nd");
        for (String code : list(row.text("gwno_loc"))) collect(year, ParticipationRole.LOCATION, null, state(row, "gwno_loc", code));
        for (Taken taken : year.taken) years.computeIfAbsent(taken, first -> new TreeMap<>()).put(row.requiredNumber("year"), row);
        for (Lesson lesson : year.lessons) names.learn(row, lesson.key, lesson.name);
        for (String note : year.notes) draft.rejections().note(note);
    }

    private static void collect(Year year, ParticipationRole role, @Nullable ParticipationSide side, Party party) {
        year.taken.add(new Taken(role, side, party));
    }

    /** States have a number, others an id. */
    private void belligerents(Year year, ParticipationSide side, String named, String numbered) {
        DataRow row = year.row;
        if (row.text(numbered) != null) {
            states(year, ParticipationRole.BELLIGERENT, side, named, numbered);
            return;
        }
        List<String> called = list(row.text(named));
        List<String> ids = list(row.text(named + "_id"));
        if (ids.isEmpty() && !called.isEmpty())
            throw new RejectedRow(named + "_id", "", "empty, but there are " + called.size() + " names in " + named);
        // The ids tell who it was; only the names are in doubt.
        if (ids.size() != called.size()) year.notes.add(named + "_id: not as many ids as names");
        for (String actor : ids)
            collect(year, ParticipationRole.BELLIGERENT, side, new Party(UcdpDataSet.group(actor), null));
        if (ids.size() == 1 && called.size() == 1) year.lessons.add(new Lesson(UcdpDataSet.group(ids.getFirst()), called.getFirst()));
    }

    /** Those that are no state have no id here: the name is all that tells them apart, and never taken for that of an id. */
    private void supporters(Year year, ParticipationSide side, String named, String numbered) {
        if (year.row.text(numbered) != null) {
            states(year, ParticipationRole.SUPPORTER, side, named, numbered);
            return;
        }
        for (String name : list(year.row.text(named))) {
            String key = UcdpDataSet.group(Folded.of(name).replace(' ', '-'));
            collect(year, ParticipationRole.SUPPORTER, side, new Party(key, null));
            year.lessons.add(new Lesson(key, name));
        }
    }

    private void states(Year year, ParticipationRole role, ParticipationSide side, String named, String numbered) {
        DataRow row = year.row;
        List<String> called = list(row.text(named));
        List<String> states = list(row.text(numbered));
        if (states.size() != called.size())
            throw new RejectedRow(numbered, row.text(numbered), states.size() + " states, but " + called.size() + " names in " + named);
        for (String code : states) collect(year, role, side, state(row, numbered, code));
    }

    private Party state(DataRow row, String column, String code) {
        LocalDate day = LocalDate.of(row.requiredNumber("year"), 1, 1);
        return new Party("gw" + code, CountryCodes.of(draft).country(UcdpCodes.COUNTRIES, column, code, day));
    }

    /** What stands between commas; one in parentheses is part of a name. */
    private static List<String> list(@Nullable String text) {
        if (text == null) return List.of();
        return Arrays.stream(COMMA.split(text)).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    /** When all names of the file are learnt. */
    void stage() {
        years.forEach((taken, in) -> {
            int from = in.firstKey();
            for (int year : in.keySet()) {
                if (in.containsKey(year + 1)) continue;
                spell(taken, Objects.requireNonNull(in.get(from)), from, year);
                Integer next = in.higherKey(year);
                if (next != null) from = next;
            }
        });
    }

    private void spell(Taken taken, DataRow row, int from, int until) {
        String key = id + "/" + taken.role + "/" + taken.side + "/" + taken.party.key + "/" + from;
        Long country = taken.party.country;
        long party = country == null ? names.row(row, taken.party.key) : country;
        ParticipationFacts.state(draft, row, ParticipationFact.inConflict(key, conflict, party, taken.role, taken.side, span(from, until)));
    }

    private Span span(int from, int until) {
        PartialDate first = PartialDate.beginning(from);
        if (until == lastYear) return Span.runningTo(LocalDate.of(lastYear, 12, 31), first);
        return Span.between(first, PartialDate.end(until));
    }
}
