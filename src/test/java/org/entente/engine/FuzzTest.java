package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.schema.GraphQLSchema;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent, it is answered or refused, and never a fault of ours. {@code -Dfuzz.requests=20000} sends ten times as much,
 * {@code -Dfuzz.seed=…} something else.
 */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class FuzzTest {
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    /** Connections are kept, pools grow to what they may. */
    private static final int MORE_THREADS = 40;
    private static final List<String> NASTY = List.of("\0", "\u2028", "\ud83d\ude00", "\\ud800", "\\udfff\\ud800", "\\u0000",
            "9".repeat(400), "-1e999", "[".repeat(300), "{".repeat(300), "\"\"\"", "#", "...", "$", "@skip(if: true)", "\u0661",
            "null", "true", "\"9999999-01-01\"", "\"-4713-01-01\"", "first: 2147483648", "first: -1", "__schema", "\r", "\uFEFF", "\u202E",
            "\\", "\"");

    @Inject
    @Served
    GraphQLSchema schema;

    @TestHTTPResource("/graphql")
    URL url;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void noRequestIsAFaultOfOurs() throws Exception {
        for (int i = 0; i < 50; i++) ask(i);
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        int answered = 0;
        int refused = 0;
        for (int i = 0; i < REQUESTS; i++) {
            String answer = ask(i);
            if (answer.contains("\"data\":{")) answered++;
            else if (answer.startsWith("{\"errors\"")) refused++;
        }
        assertTrue(answered > REQUESTS / 20 && refused > REQUESTS / 20, answered + " answered, " + refused + " refused");
        int now = ManagementFactory.getThreadMXBean().getThreadCount();
        assertTrue(now < threads + MORE_THREADS, threads + " threads before, " + now + " after");
    }

    /** A query of the schema, as it is or damaged in its text, its JSON or its bytes. */
    private String ask(int i) throws Exception {
        Random random = new Random(SEED * 1_000_003 + i);
        RandomQueries queries = new RandomQueries(schema, random.nextLong(), FuzzTest::literal);
        String query = queries.next();
        int damage = random.nextInt(4);
        if (damage == 1) query = damaged(query, random);
        String body = new JsonObject().put("query", query).put("variables", new JsonObject(queries.variables())).encode();
        if (damage == 2) body = damaged(body, random);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (damage == 3) for (int n = 0; n < 3; n++) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(url.toURI()).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)).build(), HttpResponse.BodyHandlers.ofString());
        String where = "-Dfuzz.seed=" + SEED + ", request " + i + ": " + answer.statusCode() + " " + answer.body() + "\n" + body;
        assertTrue(answer.statusCode() < 500 || answer.statusCode() == 503 || answer.statusCode() == 504, where);
        assertFalse(answer.body().contains("INTERNAL_ERROR"), where);
        return answer.body();
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            int at = random.nextInt(damaged.length());
            int end = Math.min(damaged.length(), at + random.nextInt(12));
            switch (random.nextInt(3)) {
                case 0 -> damaged.insert(at, NASTY.get(random.nextInt(NASTY.size())));
                case 1 -> damaged.replace(at, end, NASTY.get(random.nextInt(NASTY.size())));
                default -> damaged.delete(at, end);
            }
            if (damaged.isEmpty()) damaged.append(' ');
        }
        return damaged.toString();
    }

    private static String literal(String name, String type, RandomGenerator random) {
        List<String> known = switch (name) {
            case "first", "last" -> List.of("0", "1", "3", "100", "101", "-1");
            case "code", "with", "against" -> List.of("\"AZ\"", "\"RU\"", "\"UN\"", "\"\\u0000\"", "\"%\"", "\"\"");
            case "language" -> List.of("\"az\"", "\"zh-Hant\"", "\"x\"", "\"\"");
            case "asOf" -> List.of("\"1993-10-05\"", "\"9999999-01-01\"", "\"nonsense\"");
            default -> List.of();
        };
        return known.isEmpty() || random.nextInt(3) == 0 ? null : known.get(random.nextInt(known.size()));
    }

    @Test
    void whatIsNoHttpIsRefusedToo() throws IOException {
        String request = "POST /graphql HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nContent-Length: 31\r\nConnection: close\r\n\r\n{\"query\":\"{edition{number}}\"}  ";
        URI address = URI.create(url.toString());
        int closed = 0;
        for (int i = 0; i < REQUESTS / 10; i++) {
            Random random = new Random(SEED * 1_000_003 + i);
            byte[] bytes = damaged(request, random).getBytes(StandardCharsets.UTF_8);
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                socket.setSoTimeout(120_000);
                socket.getOutputStream().write(bytes);
                socket.shutdownOutput();
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertFalse(answer.startsWith("HTTP/1.1 500") || answer.contains("INTERNAL_ERROR"),
                        () -> "-Dfuzz.seed=" + SEED + "\n" + new String(bytes, StandardCharsets.UTF_8) + "\n" + answer);
                closed++;
            } catch (SocketException e) {
                // Reset: refused before all of it was read.
                closed++;
            }
        }
        assertEquals(REQUESTS / 10, closed);
        assertEquals("Azerbaijan", Ask.graph("{ country(code: \"AZ\") { name } }").getString("country.name"));
    }
}
