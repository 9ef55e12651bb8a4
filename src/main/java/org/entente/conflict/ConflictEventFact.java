package org.entente.conflict;

import org.entente.edition.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a conflict, as a source states it.
 *
 * @param key the same whenever the source states it
 * @param identity the same in every version of the data set; null where there are no versions
 * @param conflict row of the conflict; null for none
 * @param position orders events of one day
 * @param perYear whether so many lost their lives in each year, not in all
 * @param sides deaths by side
 * @param locations names of places, the exact one first
 * @param latitude of the first place; null where not known, together with the longitude
 */
public record ConflictEventFact(String key, @Nullable String identity, @Nullable Long conflict, String title, ConflictEventKind kind,
        int position, Deaths deaths, boolean perYear, Sides sides,
        String[] locations, @Nullable Double latitude, @Nullable Double longitude, @Nullable Integer locationPrecision,
        @Nullable Integer datePrecision, @Nullable HostilityLevel hostility, @Nullable MilitarizedAction action, Span span) {
    /** Deaths by side; null where not counted so. */
    public record Sides(@Nullable Integer a, @Nullable Integer b, @Nullable Integer civilians, @Nullable Integer unknown) {
        public static final Sides NOT_COUNTED = new Sides(null, null, null, null);
    }
}
