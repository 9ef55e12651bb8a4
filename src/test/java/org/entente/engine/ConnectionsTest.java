package org.entente.engine;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What connections may hold: the time for a head, their number, their streams. */
@QuarkusTest
@TestProfile(OtherLimits.class)
class ConnectionsTest {
    @TestHTTPResource("/graphql")
    URL url;

    @Inject
    Vertx vertx;

    private Socket connect(String from) throws IOException {
        Socket socket = new Socket();
        socket.setSoTimeout(60_000);
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", url.getPort()));
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** True if the server closes without a word. */
    private static boolean isClosed(Socket socket) {
        try {
            return socket.getInputStream().read() == -1;
        } catch (SocketException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void slowHeadsAreCutOffEvenIfTheyGoOn() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                slow.add(connect("127.0.0.3"));
                send(slow.getLast(), "GET /graphql HTTP/1.1\r\nHost: x\r\nX-A");
            }
            Thread dripping = Thread.startVirtualThread(() -> {
                try {
                    while (true) {
                        send(slow.getFirst(), "a");
                        Thread.sleep(200);
                    }
                } catch (IOException | InterruptedException e) {
                    // It is closed.
                }
            });
            for (Socket socket : slow) assertTrue(isClosed(socket));
            dripping.join(60_000);
            assertTrue(!dripping.isAlive());
        } finally {
            for (Socket socket : slow) socket.close();
        }
    }

    @Test
    void aSecondHeadOnTheSameConnectionHasItsTimeToo() throws Exception {
        try (Socket socket = connect("127.0.0.3")) {
            String question = "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: x\r\n\r\n";
            for (int i = 0; i < 2; i++) {
                send(socket, question);
                assertTrue(answer(socket).startsWith("HTTP/1.1 200"));
            }
            // Longer than a head may take: an idle connection stays.
            Thread.sleep(3000);
            send(socket, question);
            assertTrue(answer(socket).startsWith("HTTP/1.1 200"));
            send(socket, "GET /graphql HTTP/1.1\r\n");
            assertTrue(isClosed(socket));
        }
    }

    private static String answer(Socket socket) throws IOException {
        byte[] bytes = new byte[8192];
        return new String(bytes, 0, Math.max(0, socket.getInputStream().read(bytes)), StandardCharsets.UTF_8);
    }

    @Test
    void oneAddressHasItsNumberAndTheBalancerAny() throws Exception {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < OtherLimits.CONNECTIONS; i++) open.add(connect("127.0.0.4"));
            try (Socket more = connect("127.0.0.4")) {
                assertTrue(isClosed(more));
            }
            for (int i = 0; i < 2 * OtherLimits.CONNECTIONS; i++) open.add(connect("127.0.0.9"));
            for (Socket socket : List.of(open.getFirst(), open.get(OtherLimits.CONNECTIONS - 1), open.getLast())) {
                send(socket, "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: x\r\n\r\n");
                assertTrue(answer(socket).startsWith("HTTP/1.1 200"));
            }
        } finally {
            for (Socket socket : open) socket.close();
        }
        given().queryParam("query", "{ __typename }").get("/graphql").then().statusCode(200);
    }

    @Test
    void streamsAreAnnounced() throws Exception {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false).setDefaultHost(url.getHost()).setDefaultPort(url.getPort()));
        try {
            long announced = client.request(HttpMethod.GET, "/graphql?query=%7B__typename%7D")
                    .compose(request -> request.send().map(answer -> request.connection().remoteSettings().getMaxConcurrentStreams()))
                    .toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
            assertEquals(10, announced);
        } finally {
            client.close();
        }
    }

    /** A client that never confirms the server's settings, and leaves its requests open. */
    @Test
    void streamsAreHeld() throws Exception {
        try (Socket socket = connect("127.0.0.3")) {
            send(socket, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
            frame(socket, 4, 0, 0, new byte[0]);
            DataInputStream in = new DataInputStream(socket.getInputStream());
            // What the server announces.
            frame(in);
            // :method POST, :scheme http, :authority, :path and content-type without indexing; no end of the stream.
            byte[] head = join(new byte[] {(byte) 0x83, (byte) 0x86}, literal(1, "x"), literal(4, "/graphql"),
                    literal(31, "application/json"));
            for (int stream = 1; stream < 80; stream += 2) frame(socket, 1, 4, stream, head);
            int refused = 0;
            try {
                // Of 3, the end of a stream, the code is 7: refused.
                while (refused < 30) if (frame(in) instanceof Frame(int type, byte[] payload) && type == 3 && payload[3] == 7) refused++;
            } catch (EOFException e) {
                // Told below.
            }
            assertEquals(30, refused);
        }
    }

    private record Frame(int type, byte[] payload) {}

    private static Frame frame(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        int type = in.readUnsignedByte();
        in.skipNBytes(5);
        return new Frame(type, in.readNBytes(length));
    }

    private static void frame(Socket socket, int type, int flags, int stream, byte[] payload) throws IOException {
        socket.getOutputStream()
                .write(join(new byte[] {(byte) (payload.length >> 16), (byte) (payload.length >> 8), (byte) payload.length, (byte) type,
                    (byte) flags,
                    (byte) (stream >> 24), (byte) (stream >> 16), (byte) (stream >> 8), (byte) stream}, payload));
    }

    private static byte[] literal(int name, String value) {
        byte[] text = value.getBytes(StandardCharsets.US_ASCII);
        byte[] index = name < 15 ? new byte[] {(byte) name} : new byte[] {15, (byte) (name - 15)};
        return join(index, new byte[] {(byte) text.length}, text);
    }

    private static byte[] join(byte[]... parts) {
        var joined = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) joined.writeBytes(part);
        return joined.toByteArray();
    }
}
