package org.entente.fetch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the database remembers of publishers' files: it outlives the folder of downloads, and servers read it. */
public final class PublishedFileTable {
    private PublishedFileTable() {}

    /** What was imported is what its publisher had. */
    public static void imported(Connection connection, String dataSet, String key, Origin origin) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into published_file (data_set, key, address, etag, last_modified, bytes, sha256, newer, finding, checked_at)
                values (?, ?, ?, ?, ?, ?, ?, false, null, now()) on conflict (data_set, key) do update set
                (address, etag, last_modified, bytes, sha256, newer, finding, checked_at) = (excluded.address, excluded.etag,
                excluded.last_modified, excluded.bytes, excluded.sha256, excluded.newer, excluded.finding, excluded.checked_at)""")) {
            String[] texts = {dataSet, key, origin.address(), origin.etag(), origin.lastModified()};
            for (int i = 0; i < texts.length; i++) insert.setString(i + 1, texts[i]);
            insert.setLong(6, origin.bytes());
            insert.setString(7, origin.sha256());
            insert.executeUpdate();
        }
    }

    /** What a look at the publisher has shown. */
    public static void found(Connection connection, String dataSet, String key, Finding finding) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into published_file (data_set, key, newer, finding, checked_at) values (?, ?, ?, ?, now())
                on conflict (data_set, key) do update set (newer, finding, checked_at) = (excluded.newer, excluded.finding, excluded.checked_at)""")) {
            insert.setString(1, dataSet);
            insert.setString(2, key);
            if (finding.newer() == null) insert.setNull(3, Types.BOOLEAN);
            else insert.setBoolean(3, finding.newer());
            insert.setString(4, finding.told());
            insert.executeUpdate();
        }
    }

    /** What was imported last, as it was fetched; null if it was not. */
    static @Nullable Origin last(Connection connection, String dataSet, String key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select address, etag, last_modified, bytes, sha256 from published_file where data_set = ? and key = ? and address is not null")) {
            select.setString(1, dataSet);
            select.setString(2, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Origin(row.getString("address"), row.getString("etag"), row.getString("last_modified"),
                        row.getLong("bytes"), row.getString("sha256"), Instant.EPOCH) : null;
            }
        }
    }
}
