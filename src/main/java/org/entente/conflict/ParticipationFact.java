package org.entente.conflict;

import java.time.LocalDate;
import java.util.Objects;
import org.entente.edition.Span;
import org.jspecify.annotations.Nullable;

/**
 * That a party took part in a conflict or in one event, as a source states it.
 *
 * @param key the same whenever the source states it
 * @param conflict row of the conflict; null for an event
 * @param event key of the event, as its fact has it; null for a conflict
 * @param party its row
 * @param side null for one that is on neither
 * @param span when it took part; null where the source does not say, or where that is when the event was
 * @param eventTime when the event was, for its place in the party's timeline; null for a conflict
 * @param position as of the event; null for a conflict
 */
public record ParticipationFact(String key, @Nullable Long conflict, @Nullable String event, long party, ParticipationRole role,
        @Nullable ParticipationSide side, @Nullable Span span, @Nullable Span eventTime, @Nullable Integer position, Conduct conduct) {
    /**
     * What it did and wanted, and what that cost it; null for what the source does not say.
     *
     * @param revision what it mainly wanted to change
     * @param secondRevision what it wanted to change beside that
     */
    public record Conduct(@Nullable HostilityLevel hostility, @Nullable MilitarizedAction highestAction, @Nullable Boolean originator,
            @Nullable Boolean revisionist, @Nullable RevisionType revision, @Nullable RevisionType secondRevision, Deaths deaths) {
        public static final Conduct UNKNOWN = new Conduct(null, null, null, null, null, null, Deaths.NOT_COUNTED);
    }

    /** @param when the event was */
    public static ParticipationFact inEvent(String key, String event, long party, ParticipationRole role, @Nullable ParticipationSide side,
            Span when, int position) {
        return new ParticipationFact(key, null, event, party, role, side, null, when, position, Conduct.UNKNOWN);
    }

    @Nullable
    LocalDate eventEarliest() {
        return eventTime == null ? null : Objects.requireNonNullElse(eventTime.earliest(), LocalDate.MIN);
    }

    @Nullable
    LocalDate eventLatest() {
        return eventTime == null ? null : Objects.requireNonNullElse(eventTime.latest(), LocalDate.MAX);
    }

    /** @param when it took part; null where the source does not say */
    public static ParticipationFact inConflict(String key, long conflict, long party, ParticipationRole role,
            @Nullable ParticipationSide side, @Nullable Span when) {
        return new ParticipationFact(key, conflict, null, party, role, side, when, null, null, Conduct.UNKNOWN);
    }

    /** The same, for as long as this. @param own null where that is when the event was */
    public ParticipationFact during(@Nullable Span own) {
        return new ParticipationFact(key, conflict, event, party, role, side, own, eventTime, position, conduct);
    }

    /** The same, of which the source says this. */
    public ParticipationFact with(Conduct other) {
        return new ParticipationFact(key, conflict, event, party, role, side, span, eventTime, position, other);
    }
}
