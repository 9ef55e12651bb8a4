package org.entente.fetch;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the graph holds of a data set.
 *
 * @param version the newest one; null if none is told
 * @param at when it was imported last
 */
record Loaded(@Nullable String version, Instant at) {
    /** 25.10 is after 25.9. */
    static final Comparator<String> BY_NUMBERS = (one, other) -> Arrays.compare(numbers(one), numbers(other));

    private static BigInteger[] numbers(String version) {
        return Arrays.stream(version.split("\\D+")).filter(part -> !part.isEmpty()).map(BigInteger::new).toArray(BigInteger[]::new);
    }

    /** Null if it holds nothing of it. */
    static @Nullable Loaded of(Connection connection, String dataSet) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select s.version, max(i.finished_at) as at from source s join data_import i on i.source_id = s.id and i.taken_out_by is null
                where s.data_set = ? group by s.id, s.version""")) {
            select.setString(1, dataSet);
            List<String> versions = new ArrayList<>();
            Instant last = null;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
                    if (last == null || at.isAfter(last)) last = at;
                    String version = row.getString("version");
                    if (version != null) versions.add(version);
                }
            }
            return last == null ? null : new Loaded(versions.stream().max(BY_NUMBERS).orElse(null), last);
        }
    }
}
