package org.entente.graph;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.type.descriptor.WrapperOptions;

/**
 * A query with named parameters, asked in the transaction of the session, whose rows are read straight from the driver. The session's
 * listeners hear of it as of any other statement.
 */
final class Sql {
    /** The newest edition; no row is null. */
    static final String EDITION = "select max(number) from edition";

    /** Takes one row. */
    @FunctionalInterface
    interface RowReader {
        void read(ResultSet row, WrapperOptions options) throws SQLException;
    }

    private final StringBuilder text = new StringBuilder();
    /** In the order in which the text names them. */
    private final List<String> names = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private int mostRows;

    /** @param named SQL with parameters as {@code :limit} */
    Sql(String named) {
        int from = 0;
        for (int i = named.indexOf(':'); i >= 0; i = named.indexOf(':', i + 1)) {
            int end = i + 1;
            while (end < named.length() && Character.isLetter(named.charAt(end))) end++;
            // No name follows, or it is a cast.
            if (end == i + 1 || named.charAt(i - 1) == ':') continue;
            text.append(named, from, i).append('?');
            names.add(named.substring(i + 1, end));
            from = end;
        }
        text.append(named, from, named.length());
    }

    Sql set(String name, Object value) {
        values.put(name, value);
        return this;
    }

    Sql set(Map<String, Object> all) {
        values.putAll(all);
        return this;
    }

    /** No more rows than these are read. */
    Sql atMost(int rows) {
        mostRows = rows;
        return this;
    }

    /** Reads all rows, in their order. */
    void forEach(RowReader reader) {
        Session session = Snapshot.session();
        SharedSessionContractImplementor options = session.unwrap(SharedSessionContractImplementor.class);
        Bounds bounds = Bounds.current();
        boolean edition = bounds.mustKnowEdition();
        // Both in one round trip.
        String sql = edition ? EDITION + "; " + text : text.toString();
        options.getJdbcSessionContext().getStatementInspector().inspect(sql);
        session.doWork(connection -> {
            try (PreparedStatement statement = prepared(connection, sql)) {
                execute(statement, options);
                if (edition) bounds.readsEdition(edition(statement));
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) reader.read(rows, options);
                }
            }
        });
    }

    private PreparedStatement prepared(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < names.size(); i++) statement.setObject(i + 1, Objects.requireNonNull(values.get(names.get(i)), names.get(i)));
        statement.setMaxRows(mostRows);
        return statement;
    }

    /** The first result; the next one is current then. */
    private static long edition(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.getResultSet()) {
            row.next();
            long edition = row.getLong(1);
            statement.getMoreResults();
            return edition;
        }
    }

    private static void execute(PreparedStatement statement, SharedSessionContractImplementor options) throws SQLException {
        options.getEventListenerManager().jdbcExecuteStatementStart();
        try {
            statement.execute();
        } finally {
            options.getEventListenerManager().jdbcExecuteStatementEnd();
        }
    }
}
