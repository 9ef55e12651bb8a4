package org.entente.publisher.cow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.conflict.ConflictFact;
import org.entente.conflict.ConflictKind;
import org.entente.conflict.ConflictStatus;
import org.entente.conflict.Conflicts;
import org.entente.conflict.ParticipationFact;
import org.entente.conflict.ParticipationFacts;
import org.entente.conflict.ParticipationRole;
import org.entente.conflict.ParticipationSide;
import org.entente.country.CountryCodes;
import org.entente.edition.Draft;
import org.entente.edition.Span;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.RejectedRow;
import org.jspecify.annotations.Nullable;

/** MIDA and MIDB. A dispute has no name in the files: it gets one from those who were in it. */
final class DisputeTable {
    /** A row of MIDB. */
    private record Participant(DataRow row, String abbreviation, ParticipationSide side, long country, Span span) {}

    /** The last day that the data set speaks of. */
    private final @Nullable LocalDate lastDay;
    private final Draft draft;
    private final Map<String, List<Participant>> participants = new HashMap<>();
    private final Map<String, Long> disputes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    DisputeTable(@Nullable LocalDate lastDay, Draft draft) {
        this.lastDay = lastDay;
        this.draft = draft;
    }

    void participant(DataRow row) {
        Span span = DisputeCodes.span(row, false, lastDay);
        long country = CountryCodes.of(draft).country(CowCodes.COUNTRIES, "ccode", row.required("ccode"), DisputeCodes.day(span));
        DisputeCodes.deaths(row);
        DisputeCodes.hostility(row);
        participants.computeIfAbsent(row.required("dispnum"), number -> new ArrayList<>())
                .add(new Participant(row, row.required("stabb"), DisputeCodes.side(row, "sidea"), country, span));
    }

    void dispute(DataRow row) {
        String number = row.required("dispnum");
        boolean ongoing = row.requiredNumber("ongo2014") == 1;
        Span span = DisputeCodes.span(row, ongoing, lastDay);
        String name = name(number);
        ConflictFact conflict = new ConflictFact("mid-" + number, name, ConflictKind.MILITARIZED_DISPUTE, status(ongoing), span,
                DisputeCodes.hostility(row), DisputeCodes.outcome(row), DisputeCodes.settlement(row), DisputeCodes.deaths(row));
        disputes.put(number, Conflicts.of(draft).row(row, CowCodes.DISPUTES, number, conflict));
        names.put(number, name);
    }

    private static ConflictStatus status(boolean ongoing) {
        return ongoing ? ConflictStatus.ACTIVE : ConflictStatus.ENDED;
    }

    private String name(String number) {
        List<Participant> all = participants.getOrDefault(number, List.of());
        return "Militarized dispute " + number
                + (all.isEmpty() ? "" : ": " + names(all, ParticipationSide.A) + " - " + names(all, ParticipationSide.B));
    }

    private static String names(List<Participant> all, ParticipationSide side) {
        Set<String> states = all.stream().filter(participant -> participant.side == side).map(Participant::abbreviation)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return String.join(", ", states.stream().limit(3).toList()) + (states.size() > 3 ? " and " + (states.size() - 3) + " more" : "");
    }

    void stageParticipants() {
        participants.forEach((number, all) -> {
            Long dispute = disputes.get(number);
            for (Participant one : all) {
                if (dispute == null) reject(one.row, number);
                else stage(number, dispute, one);
            }
        });
    }

    private void reject(DataRow row, String number) {
        draft.reject(row, new RejectedRow("dispnum", number, "no such dispute in MIDA"));
    }

    private void stage(String number, long dispute, Participant one) {
        DataRow row = one.row;
        String key = number + "/" + row.text("ccode") + "/" + one.side + "/" + one.span.from();
        ParticipationFacts.state(draft, row,
                new ParticipationFact(key, dispute, null, one.country, ParticipationRole.BELLIGERENT, one.side, one.span, null,
                        DisputeCodes.hostility(row), DisputeCodes.truth(row, "orig"), DisputeCodes.truth(row, "revstate"),
                        DisputeCodes.deaths(row)));
    }

    /** The row of a dispute; one that is not there rejects the row that names it. */
    long dispute(String number) {
        Long dispute = disputes.get(number);
        if (dispute == null) throw new RejectedRow("dispnum", number, "no such dispute in MIDA");
        return dispute;
    }

    /** Of a dispute that is there. */
    @Nullable
    String nameOf(String number) {
        return names.get(number);
    }
}
