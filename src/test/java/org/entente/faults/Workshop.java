package org.entente.faults;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Where programs are started for a fault, their logs are kept, and everything ends in the order opposite to its start. */
final class Workshop implements AutoCloseable {
    private final Path folder;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    /** @param folder of this fault; it exists */
    Workshop(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    <T extends AutoCloseable> T keep(T started) {
        running.push(started);
        return started;
    }

    Postgres postgres() throws Exception {
        return keep(new Postgres(folder.resolve("postgres")));
    }

    /** A server that is ready, with the data that ships. */
    Server server(String name, String url, Map<String, String> environment) throws Exception {
        return server(name, url, environment, List.of(), Server.CONTAINER);
    }

    /** @param prefix a command that becomes the server, if any */
    Server server(String name, String url, Map<String, String> environment, List<String> prefix, List<String> options) throws Exception {
        Server server = keep(new Server(folder.resolve(name + ".log"), url, environment, prefix, options));
        server.start();
        return server;
    }

    @Override
    public void close() throws Exception {
        while (!running.isEmpty()) running.pop().close();
    }
}
