package org.entente.command;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The graph as it is at one moment, for commands that only look at it; where imports go, so that their changes are seen at once. */
@Unremovable
@Singleton
class Snapshot {
    private static final String NO_TABLE = "42P01";
    private static final String NO_COLUMN = "42703";

    @Inject
    @DataSource("writer")
    AgroalDataSource database;

    interface Look {
        void at(Connection connection) throws SQLException, IOException;
    }

    static void look(Look look) throws SQLException, IOException {
        try (Connection connection = Arc.container().select(Snapshot.class).get().database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement begin = connection.createStatement()) {
                begin.execute("set transaction isolation level repeatable read, read only");
                begin.execute("set local jit = off");
                look.at(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** The first column of each row, as text. */
    static List<String> column(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) query.setString(i + 1, parameters[i]);
            try (ResultSet row = query.executeQuery()) {
                List<String> texts = new ArrayList<>();
                while (row.next()) texts.add(row.getString(1));
                return texts;
            }
        }
    }

    /** Why it could not be looked at. */
    static String told(SQLException e) {
        if (NO_TABLE.equals(e.getSQLState()) || NO_COLUMN.equals(e.getSQLState()))
            return "The database is not at this version: bring it there first, by 'entente migrate' or by starting a server.";
        return "The database did not answer: " + e.getMessage();
    }
}
