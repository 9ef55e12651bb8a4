package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.StreamResetException;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.entente.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refused body that does not end, over HTTP/2: its stream ends, the connection serves on. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SlowStreamsTest {
    private static final String QUESTION = "{\"query\": \"{ country(code: \\\"AZ\\\") { name } }\"}";

    @TestHTTPResource("/graphql")
    URL url;

    @Inject
    Vertx vertx;

    private HttpClient client;

    @BeforeEach
    void oneConnection() {
        client = vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false).setHttp2MaxPoolSize(1)
                        .setDefaultHost(url.getHost()).setDefaultPort(url.getPort()));
    }

    @AfterEach
    void close() throws Exception {
        await(client.close());
    }

    @Test
    void aStreamIsResetAndTheOthersAreAnswered() throws Exception {
        HttpClientRequest slow = post("text/plain");
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        slow.exceptionHandler(end::complete);
        await(slow.write(Buffer.buffer("{\"query\": ")));
        // It is refused before it ends, and could go on for ever.
        HttpClientResponse refusal = await(slow.response());
        assertEquals(415, refusal.statusCode());
        long dripping = vertx.setPeriodic(100, timer -> slow.write(Buffer.buffer(" ")));
        try {
            assertAnswered(slow);
            StreamResetException reset = assertReset(end);
            assertEquals(0, reset.getCode());
        } finally {
            vertx.cancelTimer(dripping);
        }
        assertAnswered(slow);
    }

    private static StreamResetException assertReset(CompletableFuture<Throwable> end) throws Exception {
        Throwable failure = end.get(120, TimeUnit.SECONDS);
        assertTrue(failure instanceof StreamResetException, String.valueOf(failure));
        return (StreamResetException) failure;
    }

    private void assertAnswered(HttpClientRequest beside) throws Exception {
        HttpClientRequest other = post("application/json");
        String answer = await(other.send(Buffer.buffer(QUESTION)).compose(HttpClientResponse::body)).toString();
        assertTrue(answer.contains("Azerbaijan"), answer);
        assertSame(beside.connection(), other.connection());
    }

    private HttpClientRequest post(String type) throws Exception {
        return await(client.request(HttpMethod.POST, "/graphql")).putHeader("Content-Type", type).setChunked(true);
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(120, TimeUnit.SECONDS);
    }
}
