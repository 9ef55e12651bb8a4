package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Clients that send large bodies and do not end them: they hold no more than their part. */
@QuarkusTest
@TestProfile(SmallBounds.class)
class BodiesInFlightTest {
    private static final String SMALL = "{\"query\": \"{ country(code: \\\"AZ\\\") { name } }\"}";
    private static final int LARGE = 900_000;

    @TestHTTPResource("/graphql")
    URL url;

    @Inject
    MeterRegistry registry;

    private final List<Socket> senders = new ArrayList<>();

    @Test
    void whoSendsMuchHoldsItsPartOnly() throws Exception {
        try {
            for (int i = 0; i < 2; i++) hold("127.0.0.1");
            assertRefused("127.0.0.1", "Content-Length: " + LARGE);
            // May be as long as any.
            assertRefused("127.0.0.1", "Transfer-Encoding: chunked");
            assertAnswered("127.0.0.2");
            hold("127.0.0.2");
            assertRefused("127.0.0.3", "Content-Length: " + LARGE);
            assertAnswered("127.0.0.3");
        } finally {
            for (Socket sender : senders) sender.close();
        }
        // What was not ended is given back, what was answered, too.
        for (int i = 0; i < 10; i++) assertAnswered("127.0.0.1");
        awaitHeld(0);
    }

    /** Begins a large body, and waits until the server has read of it. */
    private void hold(String from) throws Exception {
        senders.add(begin(from, "Content-Length: " + LARGE));
        awaitHeld(senders.size() * LARGE);
    }

    private void awaitHeld(double bytes) throws InterruptedException {
        long patience = System.nanoTime() + 180_000_000_000L;
        while (registry.get("entente.bodies.held").gauge().value() != bytes) {
            assertTrue(System.nanoTime() < patience, "held: " + registry.get("entente.bodies.held").gauge().value());
            Thread.sleep(10);
        }
    }

    /** Before the body's end. */
    private void assertRefused(String from, String length) throws IOException {
        try (Socket socket = begin(from, length)) {
            socket.setSoTimeout(180_000);
            String answer = read(socket);
            assertTrue(answer.startsWith("HTTP/1.1 503") && answer.contains("SERVER_BUSY")
                    && answer.toLowerCase(Locale.ROOT).contains("retry-after: 1"), answer);
        }
    }

    private void assertAnswered(String from) throws IOException {
        try (Socket socket = begin(from, "Content-Length: " + SMALL.length())) {
            socket.setSoTimeout(180_000);
            socket.getOutputStream().write(SMALL.getBytes(StandardCharsets.US_ASCII));
            String answer = read(socket);
            assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        }
    }

    private static String read(Socket socket) throws IOException {
        byte[] bytes = new byte[4096];
        int read = socket.getInputStream().read(bytes);
        return new String(bytes, 0, Math.max(0, read), StandardCharsets.UTF_8);
    }

    private Socket begin(String from, String length) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", url.getPort()));
        socket.getOutputStream().write(("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
