package org.entente.ingest.draft;

import org.entente.conflict.ParticipationSide;

/**
 * A party in a conflict or in one event.
 *
 * @param conflict row of the conflict; null for an event
 * @param event key of the event, as {@link Draft#event} was given it; null for a conflict
 * @param role name of a ParticipationRole
 * @param side null for one that is on neither
 * @param span when it took part; null where the source does not say; of an event the event's own, for its place in the party's timeline
 * @param position as of the event; 0 for a conflict
 */
public record StagedParticipation(Long conflict, String event, long party, String role, ParticipationSide side, Span span, int position,
        String hostility, Boolean originator, Boolean revisionist, Deaths deaths) {
    public static StagedParticipation inEvent(String event, long party, String role, ParticipationSide side, Span when, int position) {
        return new StagedParticipation(null, event, party, role, side, when, position, null, null, null, Deaths.NOT_COUNTED);
    }

    public static StagedParticipation inConflict(long conflict, long party, String role, ParticipationSide side, Span when) {
        return new StagedParticipation(conflict, null, party, role, side, when, 0, null, null, null, Deaths.NOT_COUNTED);
    }
}
