package org.entente.ingest.draft;

import java.util.ArrayList;
import java.util.List;

/** The tables that data sets write to, in the order in which they depend on each other. */
public enum FactTable {
    ORGANIZATION("organization", "code", true, "id", "code", "name", "sort_name", "kind", "aliases", Columns.PERIOD),
    ORGANIZATION_CODE("organization_code", "code", false, "organization_id", "system", "code"),
    ACTOR_GROUP("actor_group", "key", true, "id", "key", "name", "sort_name"),
    CONFLICT("conflict", "code", true, "id", "code", "name", "sort_name", "status", "kind", "hostility", "outcome", "settlement",
            "fatalities_best", "fatalities_low", "fatalities_high", "fatalities_at_least", Columns.PERIOD),
    CONFLICT_CODE("conflict_code", "code", false, "conflict_id", "system", "code"),
    SYSTEM_MEMBERSHIP("system_membership", "key", false, "key", "country_id", Columns.PERIOD),
    MEMBERSHIP("membership", "key", false, "key", "country_id", "organization_id", "role", Columns.PERIOD),
    BILATERAL_RELATION("bilateral_relation", "key", false, "key", "kind", "party_a_id", "party_b_id", "directed", "status", "title",
            "water_miles", "representation_a", "representation_b", "unequal", Columns.PERIOD),
    CONFLICT_YEAR("conflict_year", "key", false, "key", "conflict_id", "year", "intensity", "type", "from_day", "from_precision", "until_day", "until_precision",
            "period_status", "known_from", "known_until"),
    CONFLICT_EVENT("conflict_event", "key", false, "key", "identity", "conflict_id", "title", "kind", "position", "fatalities_best", "fatalities_low", "fatalities_high",
            "fatalities_at_least", "deaths_side_a", "deaths_side_b", "deaths_civilians", "deaths_unknown", "locations", "latitude", "longitude", "location_precision", "date_precision",
            "hostility", Columns.PERIOD),
    PARTICIPATION("participation", "key", false, "key", "conflict_id", "event_id", "party_id", "role", "side", "position", "hostility", "originator", "revisionist",
            "fatalities_best", "fatalities_low", "fatalities_high", "fatalities_at_least", "earliest", "from_day", "from_precision", "until_day", "until_precision",
            "period_status", "known_from", "known_until");

    private static final class Columns {
        /** Stands for all columns of a period. */
        static final String PERIOD = "period";
    }

    final String table;
    final String key;
    /** Whether others refer to its rows: then they are only taken away with the whole import, and only when nothing does any more. */
    final boolean referredTo;
    final List<String> columns;

    FactTable(String table, String key, boolean referredTo, String... columns) {
        this.table = table;
        this.key = key;
        this.referredTo = referredTo;
        List<String> all = new ArrayList<>();
        for (String column : columns) {
            if (column.equals(Columns.PERIOD)) {
                all.addAll(List.of("from_day", "from_precision", "until_day", "until_precision", "period_status", "known_from", "known_until", "earliest", "latest"));
            } else {
                all.add(column);
            }
        }
        all.add("locators");
        this.columns = List.copyOf(all);
    }

    String stage() {
        return "stage_" + table;
    }

    /** The columns that tell which row is meant. */
    List<String> match() {
        return key.equals("code") ? referredTo ? List.of("id") : List.of("system", "code") : referredTo ? List.of("id") : List.of("key");
    }

    /** What is said about it. */
    List<String> said() {
        return columns.stream().filter(column -> !match().contains(column)).toList();
    }
}
