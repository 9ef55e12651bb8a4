package org.entente.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.entente.FreePort;

/** HAProxy before some servers, which asks each twice a second whether it is ready. Debian's package {@code haproxy} has it. */
final class Balancer implements AutoCloseable {
    private static final String SETTINGS = """
            defaults
              mode http
              timeout connect 5s
              timeout client 30s
              timeout server 30s
            listen entente
              bind 127.0.0.1:%d
              balance roundrobin
              option httpchk GET /q/health/ready
            """;

    private final int port = FreePort.choose();
    private final Process process;

    Balancer(Path folder, List<Server> servers) throws IOException {
        StringBuilder settings = new StringBuilder(String.format(Locale.ROOT, SETTINGS, port));
        for (Server server : servers)
            settings.append(String.format(Locale.ROOT, "  server s%d 127.0.0.1:%d check port %d inter 500ms fall 2 rise 2%n", server.port(),
                    server.port(), server.management()));
        Path file = Files.writeString(folder.resolve("haproxy.cfg"), settings);
        process = new ProcessBuilder("haproxy", "-f", file.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.log").toFile()).start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port + "/graphql");
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
