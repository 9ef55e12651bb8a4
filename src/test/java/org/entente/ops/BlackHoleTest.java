package org.entente.ops;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.Ask;
import org.entente.FaultyNetwork;
import org.entente.ManagementPort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database behind a network that swallows everything: all connections wait, and nobody is told why. */
@QuarkusTest
@TestProfile(NetworkedPostgres.Profile.class)
class BlackHoleTest {
    private static final String QUESTION = "{ countries(first: 1) { totalCount } }";

    @Inject
    AgroalDataSource database;

    @AfterEach
    void heal() {
        NetworkedPostgres.network().set(FaultyNetwork.Mode.PASS);
    }

    @Test
    void aServerInABlackHoleIsNotReadyAndTheProbeDoesNotWait() throws Exception {
        awaitReady(200);
        List<Connection> busy = new ArrayList<>();
        for (int i = 0; i < NetworkedPostgres.CONNECTIONS; i++) busy.add(database.getConnection());
        try {
            ManagementPort.get("/q/health/ready").then().statusCode(200).body("checks.find { it.name == 'database' }.data.busy",
                    equalTo(true));
            NetworkedPostgres.network().set(FaultyNetwork.Mode.BLACK_HOLE);
            long began = System.nanoTime();
            awaitReady(503);
            Duration noticed = Duration.ofNanos(System.nanoTime() - began);
            assertTrue(noticed.compareTo(Duration.ofSeconds(25)) < 0, noticed::toString);
            NetworkedPostgres.network().set(FaultyNetwork.Mode.PASS);
            awaitReady(200);
        } finally {
            for (Connection connection : busy) connection.close();
        }
        assertNull(Ask.code("{ countries(first: 1) { nodes { name } } }"));
    }

    @Test
    void latencyAndResetsAreNoReasonToLeave() throws Exception {
        awaitReady(200);
        NetworkedPostgres.network().set(FaultyNetwork.Mode.LATENCY);
        Thread.sleep(4000);
        ManagementPort.get("/q/health/ready").then().statusCode(200);
        NetworkedPostgres.network().set(FaultyNetwork.Mode.RESET);
        NetworkedPostgres.network().set(FaultyNetwork.Mode.PASS);
        ManagementPort.get("/q/health/ready").then().statusCode(200);
        // Connections that were reset in the pool are no request's misfortune.
        assertNull(Ask.code(QUESTION));
    }

    /** The driver alone would wait for 30 seconds, and PostgreSQL's own limit of a statement never arrives. */
    @Test
    void aRequestInABlackHoleEndsInItsTime() throws Exception {
        awaitReady(200);
        assertNull(Ask.code(QUESTION));
        NetworkedPostgres.network().set(FaultyNetwork.Mode.BLACK_HOLE);
        // The last ones wait for a connection, the others for an answer.
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Duration>> times = new ArrayList<>();
            for (int i = 0; i < NetworkedPostgres.CONNECTIONS + 2; i++) times.add(threads.submit(BlackHoleTest::timedOut));
            for (Future<Duration> time : times) {
                Duration taken = time.get();
                assertTrue(taken.compareTo(Duration.ofSeconds(8)) > 0 && taken.compareTo(Duration.ofSeconds(25)) < 0, taken::toString);
            }
        }
        NetworkedPostgres.network().set(FaultyNetwork.Mode.PASS);
        assertNull(Ask.code(QUESTION));
    }

    private static Duration timedOut() {
        long began = System.nanoTime();
        given().contentType("application/json").body(Map.of("query", QUESTION)).post("/graphql").then().statusCode(504)
                .body("errors[0].extensions.code", equalTo("REQUEST_TIMEOUT"));
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** One request meets each of them in turn, faster than the pool throws them out. */
    @Test
    void howeverManyConnectionsWereLostInThePool() throws Exception {
        for (int round = 0; round < 20; round++) {
            List<Connection> idle = new ArrayList<>();
            for (int i = 0; i < NetworkedPostgres.CONNECTIONS; i++) idle.add(database.getConnection());
            for (Connection connection : idle) connection.close();
            NetworkedPostgres.network().set(FaultyNetwork.Mode.RESET);
            NetworkedPostgres.network().set(FaultyNetwork.Mode.PASS);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<String>> codes = new ArrayList<>();
                for (int i = 0; i < NetworkedPostgres.CONNECTIONS; i++) codes.add(threads.submit(() -> Ask.code(QUESTION)));
                for (Future<String> code : codes) assertNull(code.get(), "round " + round);
            }
        }
    }

    private static void awaitReady(int status) throws InterruptedException {
        long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            long began = System.nanoTime();
            int answered = ManagementPort.get("/q/health/ready").statusCode();
            // Less than the time after which the pool or the driver gives up waiting.
            assertTrue(System.nanoTime() - began < Duration.ofSeconds(15).toNanos(), "the probe waits");
            if (answered == status) return;
            assertTrue(System.nanoTime() < patience, "never answers " + status);
            Thread.sleep(50);
        }
    }
}
