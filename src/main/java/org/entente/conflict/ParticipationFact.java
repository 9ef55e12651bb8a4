package org.entente.conflict;

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
 * @param span when it took part; null where the source does not say; of an event the event's own, for its place in the party's timeline
 * @param position as of the event; null for a conflict
 */
public record ParticipationFact(String key, @Nullable Long conflict, @Nullable String event, long party, ParticipationRole role,
        @Nullable ParticipationSide side, @Nullable Span span, @Nullable Integer position,
        @Nullable HostilityLevel hostility, @Nullable Boolean originator, @Nullable Boolean revisionist, Deaths deaths) {
    public static ParticipationFact inEvent(String key, String event, long party, ParticipationRole role, @Nullable ParticipationSide side,
            Span when, int position) {
        return new ParticipationFact(key, null, event, party, role, side, when, position, null, null, null, Deaths.NOT_COUNTED);
    }

    public static ParticipationFact inConflict(String key, long conflict, long party, ParticipationRole role,
            @Nullable ParticipationSide side, @Nullable Span when) {
        return new ParticipationFact(key, conflict, null, party, role, side, when, null, null, null, null, Deaths.NOT_COUNTED);
    }
}
