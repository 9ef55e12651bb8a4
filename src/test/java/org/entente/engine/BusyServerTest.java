package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.entente.PostgresForTests;
import org.entente.access.AddressBlock;
import org.entente.access.Client;
import org.entente.access.Role;
import org.junit.jupiter.api.Test;

/** Who asks more than will be answered in time is told so at once, while others are let in. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class BusyServerTest {
    private static final String DEAR = "{ countries(first: 100) { nodes { memberships(first: 20) { nodes { organization { memberships(first: 20) { nodes { country { name } } } } } } } } }";
    private static final String CHEAP = "{ country(code: \"AZ\") { name } }";
    private static final String GREEDY = "127.0.0.3";

    @TestHTTPResource("/graphql")
    URI url;

    @Inject
    Admission admission;

    @Inject
    Clients clients;

    @Test
    void theExcessIsRefusedAtOnceAndOthersAreLetIn() throws Exception {
        Account account = clients.of(new Client(AddressBlock.of(InetAddress.getByName(GREEDY)), true, Role.READER, null));
        var working = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (HttpClient greedy = client(GREEDY); HttpClient modest = client("127.0.0.4")) {
            String cost = ask(modest, DEAR).get(1, TimeUnit.MINUTES).headers().firstValue("Entente-Cost").orElseThrow();
            assertTrue(Turns.shares(Long.parseLong(cost.replaceAll("asked=(\\d+),.*", "$1"))) > 0,
                    "the question does not fit the test: " + cost);
            // Turns take so long that nobody who waits has one in time.
            admission.dear.took(Turns.SHARES, Duration.ofDays(365).toNanos());
            var work = CompletableFuture.supplyAsync(() -> atWork(account, working, done), task -> Thread.ofVirtual().start(task));
            assertTrue(working.await(1, TimeUnit.MINUTES));
            List<CompletableFuture<HttpResponse<String>>> excess = new ArrayList<>();
            for (int i = 0; i < 50; i++) excess.add(ask(greedy, DEAR));
            for (var asked : excess) {
                HttpResponse<String> answer = asked.get(1, TimeUnit.MINUTES);
                assertEquals(503, answer.statusCode());
                assertTrue(answer.body().contains("SERVER_BUSY") && answer.headers().firstValue("Retry-After").isPresent());
            }
            assertEquals(200, ask(greedy, CHEAP).get(1, TimeUnit.MINUTES).statusCode(), "a cheap question has turns of its own");
            assertEquals(200, ask(modest, CHEAP).get(1, TimeUnit.MINUTES).statusCode());
            var waiting = ask(modest, DEAR);
            done.countDown();
            assertEquals(200, waiting.get(2, TimeUnit.MINUTES).statusCode(), "it had nothing at work");
            assertEquals("done", work.get(1, TimeUnit.MINUTES));
        } finally {
            done.countDown();
            admission.dear.took(Turns.SHARES, 0);
        }
    }

    private String atWork(Account account, CountDownLatch working, CountDownLatch done) {
        try {
            return admission.inTurn(account, Turns.SHARES, Budget.until(Deadline.NEVER), () -> {
                working.countDown();
                assertTrue(done.await(5, TimeUnit.MINUTES));
                return "done";
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpClient client(String address) throws Exception {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).localAddress(InetAddress.getByName(address)).build();
    }

    private CompletableFuture<HttpResponse<String>> ask(HttpClient client, String question) {
        HttpRequest request = HttpRequest.newBuilder(url).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(new JsonObject().put("query", question).encode())).build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }
}
