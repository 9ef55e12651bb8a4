package org.entente.embedded;

import java.nio.file.Path;

/** A PostgreSQL server that belongs to this process. */
public interface LocalDatabase {
    /** Starts it on a directory, new or used before, and returns the JDBC URL. */
    String start(Path directory);

    /** Stops it; what was committed is there at the next start. */
    void stop();
}
