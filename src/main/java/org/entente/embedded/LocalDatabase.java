package org.entente.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A PostgreSQL of our own beside the service. Its implementation is left out of artifacts that always get a database from outside. */
public interface LocalDatabase extends AutoCloseable {
    /** How a database is reached. */
    record Access(String url, String user, String password) {}

    /**
     * Starts on the directory, which it creates where there is none.
     *
     * @throws IOException with a sentence for the user
     */
    Access start(Path directory) throws IOException;

    @Override
    void close();

    /** The server that another Entente runs on the directory; empty if none does. */
    Optional<Access> running(Path directory) throws IOException;
}
