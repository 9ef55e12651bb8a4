package org.entente.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import javax.sql.DataSource;

/** What opens the database: random, in a file that only the user who runs the program can read. */
record Password(Path file) {
    private static final int BYTES = 24;
    /** From this machine, with the password; nobody else, and no replication. */
    private static final String ACCESS = """
            # Written by Entente.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;
    private static final String OPEN = "host all postgres 127.0.0.1/32 trust\nhost all postgres ::1/128 trust\n";

    /** The password, made now where there is none. */
    String text() throws IOException {
        if (Files.notExists(file)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            replace(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file);
    }

    /**
     * Whether the cluster has another password than the file says, or none, as those that version 0.1.0 has made. It is open then, to this
     * machine and until {@link #set}.
     */
    static boolean openUnlessSet(Path cluster, boolean known) throws IOException {
        Path access = cluster.resolve("pg_hba.conf");
        if (Files.notExists(access) || known && Files.readString(access).equals(ACCESS)) return false;
        replace(access, OPEN);
        return true;
    }

    void set(DataSource database, Path cluster) throws IOException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + text() + "'");
            close(cluster);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("The database did not take its password: " + e.getMessage(), e);
        }
    }

    static void close(Path cluster) throws IOException {
        replace(cluster.resolve("pg_hba.conf"), ACCESS);
    }

    /** All of it or nothing, for the owner alone. */
    private static void replace(Path file, String text) throws IOException {
        Path written = Files.createTempFile(file.getParent(), "entente", null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(written, text);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
