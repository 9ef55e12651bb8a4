package org.entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The packaged program: keys are made, used and revoked by commands beside the server. */
@Execution(ExecutionMode.CONCURRENT)
class KeyIT {
    private static final Pattern KEY = Pattern.compile("(?m)^entente_([a-z0-9]{8})_[A-Za-z0-9_-]{43}$");
    private static final String SCHEMA = "{ __schema { queryType { name } } }";

    @TempDir
    Path folder;

    @Test
    void aKeyIsMadeUsedAndRevoked() throws Exception {
        Map<String, String> environment = new HashMap<>(RunningProgram.emptyDatabase("keys"));
        environment.putAll(Map.of("ENTENTE_DATA_LOAD", "false", "ENTENTE_INTROSPECTION_ENABLED", "false", "ENTENTE_ANONYMOUS_ENABLED",
                "false", "ENTENTE_KEYS_REFRESH", "500ms"));
        RunningProgram program = new RunningProgram(folder, List.of(), environment);
        program.assertEnds(2, "--role must be reader or operator", "key", "create", "--name", "x", "--role", "king");
        program.assertEnds(2, "--expires must be a date in the future", "key", "create", "--name", "x", "--expires", "2020-01-01");
        program.assertEnds(2, "printable characters", "key", "create", "--name", "x\u202ey");
        program.assertEnds(2, "create, list or revoke?", "key");
        program.assertEnds(1, "bring it to this version first", "key", "list");
        program.assertEnds(0, "The schema is at version", "migrate");
        program.assertEnds(0, "Keep it now", "key", "create", "--name", "nightly report", "--role", "operator", "--points-per-minute",
                "77777", "--expires", "2999-12-31");
        Matcher made = KEY.matcher(program.log("command"));
        assertTrue(made.find(), program.log("command"));
        String key = made.group();
        program.assertEnds(0, "nightly report", "key", "list");
        String listed = program.log("command");
        assertTrue(listed.matches("(?s).*" + made.group(1) + " +operator .* 2999-12-31 00:00 +valid +77777 +nightly report.*"), listed);
        assertFalse(listed.contains(key), listed);

        Process server = program.serve();
        try {
            HttpResponse<String> anonymous = program.ask("{ __typename }", server, "User-Agent", "test");
            assertEquals(401, anonymous.statusCode(), anonymous.body());
            assertTrue(anonymous.body().contains("UNAUTHENTICATED"), anonymous.body());
            HttpResponse<String> answer = await(200, SCHEMA, key, program, server);
            assertEquals("{\"data\":{\"__schema\":{\"queryType\":{\"name\":\"Query\"}}}}", answer.body());
            assertTrue(answer.headers().firstValue("RateLimit-Policy").orElse("").contains("q=77777"), answer.headers()::toString);

            program.assertEnds(1, "There is no key with the prefix nobodys0", "key", "revoke", "nobodys0");
            program.assertEnds(0, "Revoked " + made.group(1), "key", "revoke", made.group(1));
            assertEquals("Bearer realm=\"Entente\", error=\"invalid_token\"",
                    await(401, SCHEMA, key, program, server).headers().firstValue("WWW-Authenticate").orElse(""));
            program.assertEnds(0, "revoked 2", "key", "list");
        } finally {
            server.destroy();
            assertTrue(server.waitFor(180, TimeUnit.SECONDS), "ends on SIGTERM");
        }
        String log = program.log("server");
        assertTrue(log.contains("API key " + made.group(1) + " is in use"), log);
        assertFalse(log.contains(key) || log.contains(" ERROR "), log);
    }

    private static HttpResponse<String> await(int status, String query, String key, RunningProgram program, Process server)
            throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        HttpResponse<String> answer = program.ask(query, server, "Authorization", "Bearer " + key);
        while (answer.statusCode() != status && System.nanoTime() < end) {
            Thread.sleep(200);
            answer = program.ask(query, server, "Authorization", "Bearer " + key);
        }
        assertEquals(status, answer.statusCode(), answer.body());
        return answer;
    }

    @Test
    void tokensAreNotTakenFromAnybodyForAnybody() throws Exception {
        Map<String, String> environment = new HashMap<>(RunningProgram.database("tokens"));
        environment.putAll(Map.of("ENTENTE_DATA_LOAD", "false", "QUARKUS_OIDC_TENANT_ENABLED", "true", "QUARKUS_OIDC_AUTH_SERVER_URL",
                "http://localhost:1"));
        RunningProgram program = new RunningProgram(folder, List.of(), environment);
        Process server = program.serve();
        assertTrue(server.waitFor(180, TimeUnit.SECONDS), "ends");
        assertEquals(1, server.exitValue());
        assertTrue(program.log("server").contains("set QUARKUS_OIDC_TOKEN_AUDIENCE"), program.log("server"));
        // A command lets nobody in.
        program.assertEnds(0, "The schema is at version", "migrate");
    }
}
