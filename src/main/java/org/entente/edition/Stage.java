package org.entente.edition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** The rows of one table on their way into the database: a temporary table that COPY fills, block by block. */
final class Stage {
    private static final int BLOCK = 1 << 18;

    private final FactTable<?> table;
    private final Connection connection;
    private final StringBuilder block = new StringBuilder();
    private boolean created;

    Stage(FactTable<?> table, Connection connection) {
        this.table = table;
        this.connection = connection;
    }

    /** @param values appends one for each of the table's columns, in their order */
    void add(long line, Consumer<StringBuilder> values) throws SQLException {
        values.accept(block.append(line));
        block.append('\n');
        if (block.length() > BLOCK) flush();
    }

    void flush() throws SQLException {
        if (block.isEmpty()) return;
        create();
        byte[] bytes = block.toString().getBytes(StandardCharsets.UTF_8);
        block.setLength(0);
        // The library's own loop gives the connection back where the copy fails half-way.
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table.stage() + " from stdin",
                    new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    private void create() throws SQLException {
        if (created) return;
        String columns = table.columns().stream()
                .map(column -> table.keyReferences().containsKey(column) ? "null::text as " + column : column)
                .collect(Collectors.joining(", "));
        execute("create temporary table " + table.stage() + " on commit drop as select null::bigint as line, " + columns + " from "
                + table.name() + " with no data");
        created = true;
    }

    /** Ready to be read by statements: all is there, and the planner knows how much. */
    void complete() throws SQLException {
        flush();
        if (created) execute("analyze " + table.stage());
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
