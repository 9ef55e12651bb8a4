package org.entente.edition;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The numbered states of the graph. */
public final class Editions {
    private Editions() {}

    /**
     * Begins the next one; {@link EditionLock} must be held.
     *
     * @param summary what makes it differ from the one before
     * @param checksum of what it is made of; empty for nothing
     * @return its number
     */
    public static long begin(Connection connection, String summary, String checksum) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into edition (number, summary, checksum) select coalesce(max(number), 0) + 1, ?, ? from edition returning number")) {
            insert.setString(1, summary);
            insert.setString(2, checksum);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
