package org.entente.ingest.draft;

/**
 * Something that happened in a conflict.
 *
 * @param identity the same in every version of the data set; null where there are no versions
 * @param conflict row of the conflict; null for none
 * @param kind name of a ConflictEventKind
 * @param position orders events of one day
 * @param locations names of places, the exact one first
 * @param latitude of the first place; null where not known, together with the longitude
 * @param sideA deaths on side A; null where not counted by side, as are the other three
 */
public record StagedEvent(String identity, Long conflict, String title, String kind, int position, Deaths deaths,
        Integer sideA, Integer sideB, Integer civilians, Integer unknown, String[] locations, Double latitude, Double longitude,
        Integer locationPrecision, Integer datePrecision, String hostility, Span span) {}
