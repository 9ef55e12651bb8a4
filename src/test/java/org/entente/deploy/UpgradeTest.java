package org.entente.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.Ask;
import org.entente.ManagementPort;
import org.entente.PostgresForTests;
import org.entente.edition.Imported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database and the clients of the last release go on with this version. */
@QuarkusTest
@TestProfile(UpgradeTest.OfLastRelease.class)
class UpgradeTest {
    /** What takes something away from servers of the version before; allowed one version after it was last used, in a migration named so. */
    private static final Pattern CONTRACTION = Pattern.compile("(?i)\\b(drop\\s+(table|column|view|function)|rename|alter\\s+column\\s+\\w+\\s+(set\\s+data\\s+)?type|set\\s+not\\s+null|drop\\s+default)\\b");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** Its database, as it was left. */
    public static class LastDatabase implements QuarkusTestResourceLifecycleManager {
        static String before;

        @Override
        public Map<String, String> start() {
            try (Connection server = PostgresForTests.connect("postgres"); Statement statement = server.createStatement()) {
                statement.execute("create database last_release");
                String url = PostgresForTests.url("last_release");
                try (Connection connection = PostgresForTests.connect("last_release")) {
                    Release.last().restore(url, connection);
                    before = Release.counts(connection);
                }
                Map<String, String> settings = new HashMap<>(Map.of("quarkus.datasource.jdbc.url", url, "quarkus.datasource.writer.jdbc.url", url, "quarkus.datasource.username", "postgres", "quarkus.datasource.password", "postgres"));
                settings.put("quarkus.management.test-port", ManagementPort.choose());
                return settings;
            } catch (SQLException | IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void stop() {
            // Goes with the server of all tests.
        }
    }

    /** With that; the data that ships now is loaded over what shipped then. */
    public static class OfLastRelease implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(LastDatabase.class));
        }
    }

    @Inject
    @DataSource("writer")
    AgroalDataSource database;

    @Test
    void factsSurviveAndMoreCanBeImported(@TempDir Path folder) throws Exception {
        assertTrue(LastDatabase.before.matches("(?s).*\\bmembership \\d{3,}\\b.*"), LastDatabase.before);
        JsonPath answer = Ask.graph("""
                { country(code: "AZ") {
                    name memberships(first: 1) { totalCount }
                    pacts: bilateralRelations(kinds: [NONAGGRESSION_PACT], sources: ["my-archive"]) { nodes { parties(except: "AZ") { name } period { from } citations { source { title } } } }
                  }
                  conflict(code: "mine:1") { name events { nodes { title participants { nodes { party { name } } } } } }
                  cuba: country(code: "40", codeSystem: COW, asOf: "1990-01-01") { name }
                  edition { number } }""");
        assertTrue(answer.getInt("country.memberships.totalCount") >= 50);
        assertEquals("Georgia", answer.getString("country.pacts.nodes[0].parties[0].name"));
        assertEquals("1996-03-08", answer.getString("country.pacts.nodes[0].period.from"));
        assertEquals("Azerbaijan", answer.getString("conflict.events.nodes[0].participants.nodes[0].party.name"));
        assertEquals("Cuba", answer.getString("cuba.name"));
        assertTrue(answer.getInt("edition.number") >= 3);
        assertEquals(1, Imported.run(Imported.zip(folder, "mine.zip", Map.of("source.csv", "code,title\nmy-archive,An archive\n", "relations.csv", "kind,party_a,party_b,status,from\nNONAGGRESSION_PACT,AZ,GE,IN_FORCE,1996-03-08\nNONAGGRESSION_PACT,AZ,TR,IN_FORCE,1997-03-08\n",
                "conflicts.csv", "code,name\nmine:1,A conflict\n", "events.csv", "key,conflict,title,kind,from\nmine:e1,mine:1,An event,MILITARY_ACTION,1996-03-09\n", "participations.csv", "event,party,role\nmine:e1,AZ,BELLIGERENT\n"))).added());
    }

    /** Servers of both versions run side by side while one is rolled out. */
    @Test
    void theDatabaseStillAnswersServersOfTheLastRelease() throws Exception {
        List<String> statements = Release.last().statements();
        assertTrue(statements.size() >= 20, statements.size() + " statements");
        try (Connection connection = database.getConnection()) {
            for (String sql : statements) {
                // The server parses it and looks for each table, column and function; what is unnested are ids.
                try (var prepared = connection.prepareStatement(sql.replace("unnest(?)", "unnest(?::bigint[])"))) {
                    prepared.getParameterMetaData();
                    prepared.getMetaData();
                }
            }
        }
    }

    @Test
    void migrationsAreNeverChangedAndTakeNothingAwayAtOnce() throws Exception {
        List<String> now;
        try (Connection connection = database.getConnection()) {
            now = Release.strings(connection, "select version || E'\\t' || checksum from flyway_schema_history where version is not null order by installed_rank");
        }
        List<String> then = Release.last().history();
        assertEquals(then, now.subList(0, then.size()), "a released migration was changed");
        List<String> contractions = new ArrayList<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                boolean isReleased = then.stream().anyMatch(line -> name.startsWith("V" + line.split("\t")[0] + "__"));
                if (isReleased || name.contains("__contract_")) continue;
                if (CONTRACTION.matcher(Files.readString(file)).find()) contractions.add(name);
            }
        }
        assertEquals(List.of(), contractions, "servers of the last release still need what this takes away: do it one version later, in V…__contract_….sql");
        assertTrue(CONTRACTION.matcher("alter table x drop column y").find() && CONTRACTION.matcher("alter table x alter column y type text").find());
    }

    @Test
    void clientsOfTheLastReleaseAreNotBroken() throws IOException {
        assertEquals(List.of(), breakages(Release.last().schema(), Files.readString(Path.of("schema.graphql"))));
    }

    @Test
    void aBrokenClientWouldBeFound() {
        String schema = "type Query { country(code: String): Country } type Country { name: String! kind: Kind } enum Kind { STATE TERRITORY }";
        assertEquals(1, breakages(schema, schema.replace(" kind: Kind", "")).size());
        assertEquals(1, breakages(schema, schema.replace("name: String!", "name: String")).size());
        assertEquals(1, breakages(schema, schema.replace("(code: String)", "(code: String, asOf: String!)")).size());
        assertEquals(1, breakages(schema, schema.replace(" TERRITORY", "")).size());
        assertEquals(List.of(), breakages(schema, schema.replace("kind: Kind", "kind: Kind capital: String")));
    }

    private static List<String> breakages(String then, String now) {
        CapturingReporter reporter = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(then, now), reporter);
        return reporter.getBreakages().stream().map(DiffEvent::getReasonMsg).toList();
    }
}
