package org.entente.engine;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.PooledByteBufAllocator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.entente.ManagementPort;
import org.junit.jupiter.api.Test;

/** Clients that do not read what they have asked for: they take no more than their part, and are cut off. */
@QuarkusTest
@TestProfile(SmallBounds.class)
class UnreadAnswersTest {
    /** Much to send for little work: each alias is written a hundred times. */
    private static final String LARGE = "{ countries(first: 100) { nodes { "
            + IntStream.range(0, 5).mapToObj(i -> "a" + i + "x".repeat(2000) + ": id ").collect(Collectors.joining()) + "} } }";
    private static final String SMALL = "{ country(code: \"AZ\") { name } }";

    @TestHTTPResource("/graphql")
    URL url;

    @Inject
    AnswersInFlight inFlight;

    @Inject
    Vertx vertx;

    @Test
    void theyHoldTheirPartAndAreCutOffWhileOthersAreServed() throws Exception {
        int size = given().contentType("application/json").body(Map.of("query", LARGE)).post("/graphql").then().statusCode(200).extract()
                .asByteArray().length;
        assertTrue(size > 600_000 && size < SmallBounds.UNREAD_OF_ONE, "the question does not fit the test: " + size);
        await(() -> inFlight.bytes() == 0);
        long direct = PooledByteBufAllocator.DEFAULT.pinnedDirectMemory();
        List<Socket> readers = new ArrayList<>();
        double before = connections();
        try {
            for (int i = 0; i < 12; i++) readers.add(ask("127.0.0.1", LARGE));
            await(() -> inFlight.bytes() > SmallBounds.UNREAD_OF_ONE - size);
            long unread = inFlight.bytes() / size;
            assertTrue(inFlight.bytes() <= SmallBounds.UNREAD_OF_ONE, "more than its part: " + inFlight.bytes());
            long held = PooledByteBufAllocator.DEFAULT.pinnedDirectMemory() - direct;
            assertTrue(held < unread * 4 * 64 * 1024, unread + " unread answers of " + size + " hold " + held + " bytes of direct memory");
            try (Socket other = ask("127.0.0.2", SMALL)) {
                assertTrue(begin(other).startsWith("HTTP/1.1 200"));
            }
            await(() -> inFlight.bytes() == 0);
            await(() -> connections() < before + readers.size());
            int cut = 0;
            int refused = 0;
            for (Socket reader : readers) {
                String answer = rest(reader);
                boolean isBusy = answer.startsWith("HTTP/1.1 503") && answer.contains("SERVER_BUSY");
                if (isBusy && answer.toLowerCase(Locale.ROOT).contains("retry-after")) refused++;
                else if (answer.startsWith("HTTP/1.1 200") && answer.length() < size) cut++;
            }
            assertEquals(readers.size(), cut + refused);
            assertTrue(cut > 0 && refused > 0, cut + " cut, " + refused + " refused");
        } finally {
            for (Socket reader : readers) reader.close();
        }
        assertEquals("Azerbaijan", given().contentType("application/json").body(Map.of("query", SMALL)).post("/graphql").jsonPath()
                .getString("data.country.name"));
        String metrics = ManagementPort.get("/q/metrics").asString();
        assertTrue(metrics.lines().anyMatch(line -> line.startsWith("entente_answers_cut_total") && !line.endsWith(" 0.0")), metrics);
        assertTrue(
                metrics.contains("entente_answers_unread_bytes") && metrics.lines()
                        .anyMatch(line -> line.startsWith("netty_allocator_memory_used{") && line.contains("memory_type=\"direct\"")),
                metrics);
    }

    private static double connections() {
        return ManagementPort.get("/q/metrics").asString().lines().filter(line -> line.startsWith("entente_connections_open"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }

    /** Of a connection that others share, the stream ends alone. */
    @Test
    void overHttp2TheirStreamEnds() throws Exception {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false).setDefaultHost(url.getHost()).setDefaultPort(url.getPort()));
        try {
            HttpClientResponse unread = post(client, LARGE);
            unread.pause();
            var failure = new CompletableFuture<Throwable>();
            unread.exceptionHandler(failure::complete);
            await(() -> inFlight.bytes() > 0);
            await(() -> inFlight.bytes() == 0);
            assertEquals("{\"data\":{\"country\":{\"name\":\"Azerbaijan\"}}}", body(post(client, SMALL)));
            unread.resume();
            assertTrue(failure.get(3, TimeUnit.MINUTES) instanceof StreamResetException);
        } finally {
            client.close();
        }
    }

    private static HttpClientResponse post(HttpClient client, String query)
            throws ExecutionException, InterruptedException, TimeoutException {
        return client.request(HttpMethod.POST, "/graphql")
                .compose(request -> request.putHeader("Content-Type", "application/json")
                        .send(Buffer.buffer(new JsonObject().put("query", query).encode())))
                .map(response -> response.pause()).toCompletionStage().toCompletableFuture().get(3, TimeUnit.MINUTES);
    }

    /** What is read has its length, compressed or not, and is the same. */
    @Test
    void largeAnswersArriveWhole() throws Exception {
        var plain = java(Map.of());
        assertEquals(plain.body().length, plain.headers().firstValueAsLong("Content-Length").orElseThrow());
        var zipped = java(Map.of("Accept-Encoding", "gzip"));
        assertEquals("gzip", zipped.headers().firstValue("Content-Encoding").orElseThrow());
        assertArrayEquals(plain.body(), new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes());
        HttpClient client = vertx.createHttpClient(new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false).setDefaultHost(url.getHost()).setDefaultPort(url.getPort()));
        try {
            assertEquals(new String(plain.body(), StandardCharsets.UTF_8), body(post(client, LARGE)));
        } finally {
            client.close();
        }
    }

    private static String body(HttpClientResponse paused) throws ExecutionException, InterruptedException, TimeoutException {
        var body = paused.body();
        paused.resume();
        return body.toCompletionStage().toCompletableFuture().get(3, TimeUnit.MINUTES).toString();
    }

    /** Java's client says nothing of compression by itself. */
    private HttpResponse<byte[]> java(Map<String, String> headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url.toString())).version(java.net.http.HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(new JsonObject().put("query", LARGE).encode()));
        headers.forEach(request::header);
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long patience = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < patience, "does not happen");
            Thread.sleep(20);
        }
    }

    private Socket ask(String from, String query) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(180_000);
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", url.getPort()));
        byte[] body = new JsonObject().put("query", query).encode().getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream().write(
                ("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().write(body);
        return socket;
    }

    private static String begin(Socket socket) throws IOException {
        byte[] bytes = new byte[4096];
        return new String(bytes, 0, socket.getInputStream().read(bytes), StandardCharsets.UTF_8);
    }

    /** Until the server closes; of a refused one, which stays open, the first part. */
    private static String rest(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        try {
            while (!answer.toString().startsWith("HTTP/1.1 503")) answer.append(begin(socket));
        } catch (IOException | StringIndexOutOfBoundsException e) {
            // Cut.
        }
        return answer.toString();
    }
}
