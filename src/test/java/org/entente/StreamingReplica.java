package org.entente;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL and a real streaming replica of it. Until told otherwise, a commit waits until the replica shows it. */
record StreamingReplica(EmbeddedPostgres primary, EmbeddedPostgres replica) implements AutoCloseable {
    static StreamingReplica start() {
        try {
            Path directory = Files.createTempDirectory("primary");
            EmbeddedPostgres primary = EmbeddedPostgres.builder().setDataDirectory(directory).setCleanDataDirectory(false)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("wal_keep_size", "256MB").setServerConfig("synchronous_commit", "remote_apply").start();
            EmbeddedPostgres replica = EmbeddedPostgres.builder().setDataDirectory(backup(primary, directory)).setCleanDataDirectory(false)
                    .start();
            StreamingReplica servers = new StreamingReplica(primary, replica);
            servers.onPrimary("alter system set synchronous_standby_names = '*'");
            servers.onPrimary("select pg_reload_conf()");
            return servers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What pg_basebackup does, which the embedded PostgreSQL does not bring along. */
    private static Path backup(EmbeddedPostgres primary, Path directory) throws IOException, SQLException {
        Path copy = Files.createTempDirectory("replica",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (Connection connection = primary.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('replica', true)");
            copy(directory, copy);
            try (ResultSet row = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                row.next();
                Files.writeString(copy.resolve("backup_label"), row.getString(1));
            }
        }
        Files.createDirectories(copy.resolve("pg_wal/archive_status"));
        Files.createFile(copy.resolve("standby.signal"));
        Files.writeString(copy.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=localhost port=" + primary.getPort() + " user=postgres'\n");
        return copy;
    }

    /** The primary goes on writing: a file may go while it is copied. */
    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(file -> !file.equals(from) && !file.startsWith(from.resolve("pg_wal"))
                    && !file.getFileName().toString().startsWith("postmaster.") && !file.getFileName().toString().equals("epg-lock"))
                    .toList();
        }
        for (Path file : files) {
            try {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            } catch (NoSuchFileException e) {
                // It is not needed any more.
            }
        }
    }

    void onPrimary(String sql) throws SQLException {
        execute(primary, sql);
    }

    void onReplica(String sql) throws SQLException {
        execute(replica, sql);
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            replica.close();
            primary.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
