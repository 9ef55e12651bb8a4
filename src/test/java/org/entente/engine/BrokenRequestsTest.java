package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.entente.Ask;
import org.entente.FaultyNetwork;
import org.entente.ops.NetworkedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read or asked is the client's mistake, what breaks is the network's: no INTERNAL_ERROR, and nothing in the log. */
@QuarkusTest
@TestProfile(NetworkedPostgres.Profile.class)
class BrokenRequestsTest {
    @TestHTTPResource("/graphql")
    URL url;

    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue())
                logged.add(entry.getMessage() + " " + List.of(entry.getParameters() == null ? new Object[0] : entry.getParameters()) + " "
                        + entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(listener);
        NetworkedPostgres.network().set(FaultyNetwork.Mode.PASS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999999-01-01", "+9999999-01-01", "-9999-01-01", "-999999999-01-01", "+999999999-12-31"})
    void aDateThatPostgreSqlDoesNotKnowIsTheClientsMistake(String date) {
        for (String question : List.of("countries(first: 1, asOf: \"%s\") { nodes { name } }",
                "country(code: \"365\", codeSystem: COW, asOf: \"%s\") { name }",
                "organizations(first: 1) { nodes { memberships(asOf: \"%s\") { totalCount } } }")) {
            var answer = Ask.raw("{ " + question.formatted(date) + " }", Map.of());
            String code = answer.getString("errors[0].extensions.code");
            assertTrue(code == null || List.of("BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED").contains(code), answer::prettify);
        }
        assertTrue(logged.isEmpty(), logged::toString);
    }

    @Test
    void aConnectionLostAtTheEndIsTheDatabases() {
        Ask.code("{ countries(first: 1) { totalCount } }");
        NetworkedPostgres.network().set(FaultyNetwork.Mode.RESET_AT_COMMIT);
        var answer = RestAssured.given().contentType("application/json").body(Map.of("query", "{ countries(first: 1) { totalCount } }"))
                .post("/graphql");
        assertEquals(503, answer.statusCode(), answer::asString);
        assertEquals("DATABASE_UNAVAILABLE", answer.jsonPath().getString("errors[0].extensions.code"));
        // A line, without a stack.
        assertTrue(!logged.isEmpty() && logged.stream().allMatch(line -> line.endsWith(" null")), logged::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GET /graphql?query=secret HTTP/9.9\r\n\r\n",
        "GET /graphql?query=secret HTTP/9.9\r\nHost: x\r\n\r\n",
        "GET /graphql?query=secret HTTP/1.1\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "GET /nowhere HTTP/9.9\r\n\r\n",
        "GET /graphql/schema.graphql HTTP/9.9\r\n\r\n",
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nsecret\r\n{}\r\n0\r\n\r\n",
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nsecret\r\n0\r\n\r\n",
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFF\r\nsecret\r\n0\r\n\r\n",
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: secret\r\n\r\n{}",
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: secret;;;=\r\nContent-Length: 2\r\n\r\n{}",
        "GET /graphql?query=%zz%secret HTTP/1.1\r\nHost: x\r\nAccept: ;;q=secret\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
        "secret\r\n\r\n"})
    void whatCannotBeReadIsNoFault(String request) throws IOException {
        String answer = send(request);
        assertTrue(answer.isEmpty() || answer.matches("(?s)HTTP/\\d.\\d (200|4\\d\\d|505) .*"), answer);
        assertFalse(answer.contains("INTERNAL_ERROR"), answer);
        assertTrue(logged.isEmpty(), logged::toString);
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            return "";
        }
    }

    @Test
    void whoHangsUpLeavesNoTrace() throws Exception {
        for (int i = 0; i < 20; i++) {
            try (Socket socket = new Socket(url.getHost(), url.getPort())) {
                socket.setSoLinger(true, 0);
                socket.getOutputStream()
                        .write(("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
                                .getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                if (i % 2 == 0) Thread.sleep(20);
            }
        }
        assertEquals("Query", Ask.graph("{ __typename }").getString("__typename"));
        assertTrue(logged.isEmpty(), logged::toString);
    }
}
