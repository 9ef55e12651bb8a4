package org.entente.publisher.factbook;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a field of the World Factbook is about: its names have changed with the editions. */
enum Topic {
    LAND_BOUNDARIES, MEMBERSHIPS, MISSION_IN_THE_US, MISSION_OF_THE_US, MISSIONS_BOTH_WAYS, DISPUTES;

    private static final Map<String, Topic> BY_NAME = Map.ofEntries(
            Map.entry("land boundaries", LAND_BOUNDARIES),
            Map.entry("land boundary", LAND_BOUNDARIES),
            Map.entry("member of", MEMBERSHIPS),
            Map.entry("international organization participation", MEMBERSHIPS),
            Map.entry("diplomatic representation", MISSIONS_BOTH_WAYS),
            Map.entry("diplomatic representation in us", MISSION_IN_THE_US),
            Map.entry("diplomatic representation in the us", MISSION_IN_THE_US),
            Map.entry("us diplomatic representation", MISSION_OF_THE_US),
            Map.entry("diplomatic representation from the us", MISSION_OF_THE_US),
            Map.entry("disputes", DISPUTES),
            Map.entry("international disputes", DISPUTES),
            Map.entry("disputes - international", DISPUTES),
            Map.entry("disputes-international", DISPUTES),
            Map.entry("disputes--international", DISPUTES));

    /** Null for one that is not read. */
    static @Nullable Topic of(String fieldName) {
        return BY_NAME.get(fieldName.toLowerCase(Locale.ROOT));
    }
}
