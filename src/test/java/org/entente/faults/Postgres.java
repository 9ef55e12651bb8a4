package org.entente.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A PostgreSQL of its own, which can be killed and started again on its port. */
final class Postgres implements AutoCloseable {
    private final Path directory;
    private EmbeddedPostgres server;

    Postgres(Path directory) throws IOException {
        this.directory = directory;
        server = EmbeddedPostgres.builder().setDataDirectory(directory).setCleanDataDirectory(false).setLocaleConfig("locale", "C.UTF-8")
                .start();
    }

    int port() {
        return server.getPort();
    }

    String url() {
        return url(port());
    }

    /** Through what listens on another port. */
    String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "postgres");
    }

    /** Sessions of clients. */
    int sessions() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid")).getFirst().trim());
    }

    /** As a machine that loses its power does, all processes at once. */
    void kill() throws IOException {
        ProcessHandle handle = ProcessHandle.of(pid()).orElseThrow();
        List<ProcessHandle> children = handle.children().toList();
        handle.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** After it was killed, on the same port and data. */
    void startAgain() throws IOException {
        int port = port();
        server.close();
        server = EmbeddedPostgres.builder().setDataDirectory(directory).setCleanDataDirectory(false).setPort(port).start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
