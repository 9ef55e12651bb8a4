package org.entente;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for servers that start later: below those that systems give to outgoing connections, and each chosen once in a process. */
public final class FreePort {
    private static final int FIRST = 10_000;
    private static final int LAST = 32_000;
    /** Test resources and tests may be loaded apart: what they share is the process. */
    private static final String CHOSEN = "entente.test.chosen-port";

    private FreePort() {}

    public static int choose() {
        // Random at first, since other builds may run on this machine.
        Object chosen = System.getProperties().compute(CHOSEN,
                (name, last) -> String.valueOf(firstFree(
                        last == null ? ThreadLocalRandom.current().nextInt(FIRST, LAST) : Integer.parseInt(last.toString()) + 1)));
        return Integer.parseInt(chosen.toString());
    }

    private static int firstFree(int start) {
        for (int tried = 0; tried < LAST - FIRST; tried++) {
            int port = FIRST + (start - FIRST + tried) % (LAST - FIRST);
            try (ServerSocket free = new ServerSocket(port)) {
                return free.getLocalPort();
            } catch (IOException taken) {
                // The next one.
            }
        }
        throw new IllegalStateException("no free port from " + FIRST + " to " + LAST);
    }
}
