package org.entente.publisher.ucdp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
import org.entente.people.Groups;
import org.jspecify.annotations.Nullable;

/** Who took part in one conflict: years one after the other become a spell. */
final class Sides {
    private final long conflict;
    private final String id;
    private final int lastYear;
    private final Draft draft;
    private final Map<Taken, TreeMap<Integer, DataRow>> years = new LinkedHashMap<>();

    /** @param key the same in every database */
    private record Taken(ParticipationRole role, @Nullable ParticipationSide side, String key, long party) {}

    private record Named(String key, long party) {}

    Sides(long conflict, String id, int lastYear, Draft draft) {
        this.conflict = conflict;
        this.id = id;
        this.lastYear = lastYear;
        this.draft = draft;
    }

    /** Takes everybody of a year, or nobody. */
    void add(DataRow row) {
        List<Taken> all = new ArrayList<>();
        collect(all, ParticipationRole.BELLIGERENT, ParticipationSide.A, parties(row, "side_a", "side_a_id", "gwno_a"));
        collect(all, ParticipationRole.BELLIGERENT, ParticipationSide.B, parties(row, "side_b", "side_b_id", "gwno_b"));
        collect(all, ParticipationRole.SUPPORTER, ParticipationSide.A, parties(row, "side_a_2nd", null, "gwno_a_2nd"));
        collect(all, ParticipationRole.SUPPORTER, ParticipationSide.B, parties(row, "side_b_2nd", null, "gwno_b_2nd"));
        for (String code : list(row, "gwno_loc"))
            all.add(new Taken(ParticipationRole.LOCATION, null, "gw" + code, country(row, "gwno_loc", code)));
        for (Taken taken : all) years.computeIfAbsent(taken, first -> new TreeMap<>()).put(row.requiredNumber("year"), row);
    }

    private static void collect(List<Taken> all, ParticipationRole role, ParticipationSide side, List<Named> parties) {
        for (Named party : parties) all.add(new Taken(role, side, party.key, party.party));
    }

    /** Lists in one cell are aligned with the list of names; states have a number, others an id. */
    private List<Named> parties(DataRow row, String names, @Nullable String ids, String numbers) {
        List<String> called = list(row, names);
        List<String> states = list(row, numbers);
        if (!states.isEmpty()) {
            if (states.size() != called.size())
                throw new RejectedRow(numbers, row.text(numbers), states.size() + " states, but " + called.size() + " names in " + names);
            return states.stream().map(code -> new Named("gw" + code, country(row, numbers, code))).toList();
        }
        List<String> actors = ids == null ? called.stream().map(name -> Folded.of(name).replace(' ', '-')).toList() : list(row, ids);
        if (actors.size() != called.size())
            throw new RejectedRow(ids, row.text(ids), actors.size() + " ids, but " + called.size() + " names in " + names);
        List<Named> groups = new ArrayList<>();
        for (int i = 0; i < called.size(); i++)
            groups.add(new Named(UcdpDataSet.group(actors.get(i)),
                    Groups.of(draft).row(row, UcdpDataSet.group(actors.get(i)), called.get(i))));
        return groups;
    }

    private long country(DataRow row, String column, String code) {
        return CountryCodes.of(draft).country(UcdpCodes.COUNTRIES, column, code, LocalDate.of(row.requiredNumber("year"), 1, 1));
    }

    private static List<String> list(DataRow row, String column) {
        String text = row.text(column);
        return text == null ? List.of() : Arrays.stream(text.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

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
        String key = id + "/" + taken.role + "/" + taken.side + "/" + taken.key + "/" + from;
        ParticipationFacts.state(draft, row,
                ParticipationFact.inConflict(key, conflict, taken.party, taken.role, taken.side, span(from, until)));
    }

    private Span span(int from, int until) {
        PartialDate first = PartialDate.beginning(from);
        if (until == lastYear) return Span.runningTo(LocalDate.of(lastYear, 12, 31), first);
        return Span.between(first, PartialDate.end(until));
    }
}
