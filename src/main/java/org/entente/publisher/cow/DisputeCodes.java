package org.entente.publisher.cow;

import java.time.LocalDate;
import java.util.Objects;
import org.entente.conflict.ConflictFact;
import org.entente.conflict.Deaths;
import org.entente.conflict.DisputeOutcome;
import org.entente.conflict.DisputeSettlement;
import org.entente.conflict.HostilityLevel;
import org.entente.conflict.MilitarizedAction;
import org.entente.conflict.ParticipationFact;
import org.entente.conflict.ParticipationSide;
import org.entente.conflict.RevisionType;
import org.entente.edition.Span;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.RejectedRow;
import org.entente.fact.PartialDate;
import org.jspecify.annotations.Nullable;

/** What the numbers of the Militarized Interstate Disputes mean, by their codebook. -9 is unknown. */
final class DisputeCodes {
    private static final HostilityLevel[] HOSTILITIES = {
        HostilityLevel.NO_MILITARIZED_ACTION, HostilityLevel.THREAT_TO_USE_FORCE, HostilityLevel.DISPLAY_OF_FORCE,
        HostilityLevel.USE_OF_FORCE, HostilityLevel.WAR};
    private static final MilitarizedAction[] ACTIONS = MilitarizedAction.values();
    private static final RevisionType[] REVISIONS = RevisionType.values();
    private static final String[] OUTCOMES = {"VICTORY_SIDE_A", "VICTORY_SIDE_B", "YIELD_SIDE_A", "YIELD_SIDE_B", "STALEMATE", "COMPROMISE",
        "RELEASED", "UNCLEAR", "JOINS_ONGOING_WAR"};
    private static final String[] SETTLEMENTS = {"NEGOTIATED", "IMPOSED", "NONE", "UNCLEAR"};
    private static final int[][] DEATHS = {{0, 0}, {1, 25}, {26, 100}, {101, 250}, {251, 500}, {501, 999}};

    private DisputeCodes() {}

    static @Nullable HostilityLevel hostility(DataRow row) {
        Integer level = CowDataSet.known(row, "hostlev");
        if (level == null) return null;
        if (level < 1 || level > HOSTILITIES.length) throw new RejectedRow("hostlev", row.text("hostlev"), "no level of hostility");
        return HOSTILITIES[level - 1];
    }

    static @Nullable MilitarizedAction action(DataRow row, String column) {
        return numbered(row, column, ACTIONS);
    }

    /** How far it went, and how it came out. */
    static ConflictFact.Dispute dispute(DataRow row) {
        return new ConflictFact.Dispute(hostility(row), action(row, "hiact"), truth(row, "recip"), outcome(row), settlement(row));
    }

    /** What a participant did and wanted; a table has not all of it. @param action the column of its highest action */
    static ParticipationFact.Conduct conduct(DataRow row, String action) {
        return new ParticipationFact.Conduct(hostility(row), action(row, action), truth(row, "orig"), truth(row, "revstate"),
                numbered(row, "revtype1", REVISIONS), numbered(row, "revtype2", REVISIONS), deaths(row));
    }

    private static @Nullable DisputeOutcome outcome(DataRow row) {
        return named(row, "outcome", OUTCOMES, DisputeOutcome.class);
    }

    private static @Nullable DisputeSettlement settlement(DataRow row) {
        return named(row, "settle", SETTLEMENTS, DisputeSettlement.class);
    }

    private static <E extends Enum<E>> @Nullable E named(DataRow row, String column, String[] names, Class<E> type) {
        Integer number = CowDataSet.known(row, column);
        if (number == null) return null;
        if (number < 1 || number > names.length) throw unknown(row, column);
        return Enum.valueOf(type, names[number - 1]);
    }

    /** By a number that counts from 0. */
    private static <E> @Nullable E numbered(DataRow row, String column, E[] values) {
        Integer number = CowDataSet.known(row, column);
        if (number == null) return null;
        if (number < 0 || number >= values.length) throw unknown(row, column);
        return values[number];
    }

    private static RejectedRow unknown(DataRow row, String column) {
        return new RejectedRow(column, row.text(column), "means nothing in the codebook");
    }

    /** A level is a range; some rows also have the precise number. */
    static Deaths deaths(DataRow row) {
        Integer level = CowDataSet.known(row, "fatality");
        Integer precise = CowDataSet.known(row, "fatalpre");
        if (level == null) return new Deaths(precise, null, null, null);
        if (level == DEATHS.length) return new Deaths(precise, null, null, 999);
        if (level < 0 || level > DEATHS.length) throw new RejectedRow("fatality", row.text("fatality"), "no level of fatalities");
        return new Deaths(precise, DEATHS[level][0], DEATHS[level][1], null);
    }

    static ParticipationSide side(DataRow row, String column) {
        return switch (row.requiredNumber(column)) {
            case 1 -> ParticipationSide.A;
            case 0 -> ParticipationSide.B;
            default -> throw unknown(row, column);
        };
    }

    /** Null for unknown. */
    static @Nullable Boolean truth(DataRow row, String column) {
        Integer number = CowDataSet.known(row, column);
        if (number == null) return null;
        if (number < 0 || number > 1) throw unknown(row, column);
        return number == 1;
    }

    /** @param ongoing whether it had not ended when the source stopped looking */
    static Span span(DataRow row, boolean ongoing, @Nullable LocalDate lastDay) {
        PartialDate from = CowDataSet.beginning(row, "styear", "stmon", "stday");
        if (from == null) throw new RejectedRow("styear", row.text("styear"), "no beginning");
        if (ongoing) return Span.runningTo(lastDay, from);
        PartialDate until = CowDataSet.end(row, "endyear", "endmon", "endday");
        if (until == null) return Span.since(from);
        if (until.day().isBefore(from.day())) throw new RejectedRow("endyear", until.toString(), "ends before it begins");
        return Span.between(from, until);
    }

    /** A day on which the code of a state means that state: the first, or the middle of what is known about it. */
    static LocalDate day(Span span) {
        PartialDate from = Objects.requireNonNull(span.from());
        return from.precision() == PartialDate.Precision.YEAR ? from.day().plusMonths(6) : from.day();
    }
}
