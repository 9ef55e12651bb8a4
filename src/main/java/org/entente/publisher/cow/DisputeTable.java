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
import org.entente.fact.PartialDate;
import org.jspecify.annotations.Nullable;

/** MIDA and MIDB. A dispute has no name in the files: it gets one from those who were in it. */
final class DisputeTable {
    /** A row of MIDB. */
    private record Participant(DataRow row, String abbreviation, ParticipationSide side, long country, Span span) {}

    /** A row of MIDA. @param row of the conflict @param seenUntil the last day on which one that still runs was seen; null for one that has ended */
    private record Dispute(long row, String name, @Nullable LocalDate seenUntil) {}

    /** The last day that the data set speaks of. */
    private final @Nullable LocalDate lastDay;
    private final Draft draft;
    private final Map<String, List<Participant>> participants = new HashMap<>();
    private final Map<String, Dispute> disputes = new HashMap<>();

    DisputeTable(@Nullable LocalDate lastDay, Draft draft) {
        this.lastDay = lastDay;
        this.draft = draft;
    }

    void participant(DataRow row) {
        Span span = DisputeCodes.span(row, false, lastDay);
        long country = CountryCodes.of(draft).country(CowCodes.COUNTRIES, "ccode", row.required("ccode"), DisputeCodes.day(span));
        DisputeCodes.conduct(row, "hiact");
        participants.computeIfAbsent(row.required("dispnum"), number -> new ArrayList<>())
                .add(new Participant(row, row.required("stabb"), DisputeCodes.side(row, "sidea"), country, span));
    }

    void dispute(DataRow row) {
        String number = row.required("dispnum");
        boolean ongoing = Boolean.TRUE.equals(DisputeCodes.truth(row, "ongo2014"));
        Span span = DisputeCodes.span(row, ongoing, lastDay);
        String name = name(number);
        ConflictFact conflict = new ConflictFact("mid-" + number, name, ConflictKind.MILITARIZED_DISPUTE, status(ongoing), span,
                DisputeCodes.dispute(row), ConflictFact.Stakes.UNKNOWN, DisputeCodes.deaths(row));
        PartialDate seen = ongoing ? CowDataSet.end(row, "endyear", "endmon", "endday") : null;
        disputes.put(number,
                new Dispute(Conflicts.of(draft).row(row, CowCodes.DISPUTES, number, conflict), name, seen == null ? null : seen.day()));
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
            Dispute dispute = disputes.get(number);
            for (Participant one : all) {
                if (dispute == null) reject(one.row, number);
                else stage(number, dispute, one);
            }
        });
    }

    private void reject(DataRow row, String number) {
        draft.reject(row, new RejectedRow("dispnum", number, "no such dispute in MIDA"));
    }

    private void stage(String number, Dispute dispute, Participant one) {
        DataRow row = one.row;
        String key = number + "/" + row.text("ccode") + "/" + one.side + "/" + one.span.from();
        ParticipationFact fact = ParticipationFact.inConflict(key, dispute.row, one.country, ParticipationRole.BELLIGERENT, one.side,
                span(dispute, one));
        ParticipationFacts.state(draft, row, fact.with(DisputeCodes.conduct(row, "hiact")));
    }

    /** Who was in a dispute that still runs when it was last seen has not left it. */
    private Span span(Dispute dispute, Participant one) {
        PartialDate until = one.span.until();
        if (dispute.seenUntil == null || until == null || until.day().isBefore(dispute.seenUntil)) return one.span;
        return Span.runningTo(lastDay, one.span.from());
    }

    /** The row of a dispute; one that is not there rejects the row that names it. */
    long dispute(String number) {
        Dispute dispute = disputes.get(number);
        if (dispute == null) throw new RejectedRow("dispnum", number, "no such dispute in MIDA");
        return dispute.row;
    }

    /** Of a dispute that is there. */
    @Nullable
    String nameOf(String number) {
        Dispute dispute = disputes.get(number);
        return dispute == null ? null : dispute.name;
    }
}
