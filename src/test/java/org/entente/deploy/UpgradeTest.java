package org.entente.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import io.vertx.core.json.JsonArray;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.Ask;
import org.entente.ManagementPort;
import org.entente.PostgresForTests;
import org.entente.edition.Imported;
import org.entente.graph.Node;
import org.entente.graph.NodeId;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database and the clients of the last release go on with this version. */
@QuarkusTest
@TestProfile(UpgradeTest.OfLastRelease.class)
class UpgradeTest {
    /** What takes something away from servers of the version before; allowed one version after it was last used, in a migration named so. */
    private static final Pattern CONTRACTION = Pattern.compile(
            "(?i)\\b(drop\\s+(table|column|view|function)|rename|alter\\s+column\\s+\\w+\\s+(set\\s+data\\s+)?type|set\\s+not\\s+null|drop\\s+default)\\b");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** Its database, as it was left. */
    public static class LastDatabase implements QuarkusTestResourceLifecycleManager {
        static String before;
        /** What it may also hold: rows that no day lies in, cut against their own source's dates. */
        private static final List<String> WITHOUT_A_DAY = List.of(
                "insert into source (code, title, publisher, licence, rank, data_set) values ('an-atlas', 'An atlas', 'x', 'x', 1, 'entente-csv')",
                """
                insert into membership (key, country_id, organization_id, role, until_day, until_precision, period_status, earliest, latest, known_from, source_id, locators)
                select 'an-atlas/1', c.id, o.id, 'MEMBER', '1850-12-31', 'YEAR', 'ENDED', '1922-12-30', '1850-12-31', '1816-01-01', s.id, '{1}'
                from country c, organization o, source s where c.key = 'SU' and o.code = 'UN' and s.code = 'an-atlas'""",
                """
                insert into bilateral_relation (key, kind, party_a_id, party_b_id, directed, status, period_status, earliest, latest, known_from, known_until, source_id, locators)
                select 'an-atlas/' || cut.at, 'LAND_BOUNDARY', a.id, b.id, false, 'ESTABLISHED', 'UNKNOWN', cut.first, cut.last, '1816-01-01', '1990-12-31', s.id, '{1}'
                from country a, country b, source s, (values (1, date '1922-12-30', date '1850-12-31'), (2, '1922-12-30', '1991-12-25')) cut(at, first, last)
                where a.key = 'SU' and b.key = 'NO' and s.code = 'an-atlas'""",
                """
                insert into conflict (code, name, sort_name, status, kind, from_day, from_precision, period_status, earliest, latest, source_id, locators)
                select 'an-atlas:1', 'x', 'x', 'UNKNOWN', 'ARMED_CONFLICT', '1995-01-01', 'YEAR', 'UNKNOWN', '1995-01-01', '1991-12-25', s.id, '{1}' from source s where s.code = 'an-atlas'""",
                """
                insert into conflict_event (key, title, kind, period_status, earliest, latest, position, locations, source_id, locators)
                select 'an-atlas/1', 'x', 'DEMONSTRATION', 'UNKNOWN', '1991-12-26', '1991-12-25', 0, '{}', s.id, '{1}' from source s where s.code = 'an-atlas'""");
        /** And what was before an import changed it, or is left of one that was taken out, since another source had come to use it. */
        private static final List<String> OF_THE_PAST = List.of(
                """
                insert into replaced_row (edition, relation, row) select (select max(edition) from data_import), kind, row from (
                  select 'organization' as kind, to_jsonb(x) as row, source_id from organization x union all select 'conflict', to_jsonb(x), source_id from conflict x
                  union all select 'actor_group', to_jsonb(x), source_id from actor_group x union all select 'membership', to_jsonb(x), source_id from membership x) changed""",
                "insert into source (code, title, publisher, licence, rank, data_set) values ('a-gone-atlas', 'Gone', 'x', 'x', 1, 'cow-igo')",
                "insert into source (code, title, publisher, licence, rank, data_set) values ('a-user', 'User', 'x', 'x', 1, 'entente-csv')",
                "insert into edition (number, summary, checksum) values (9001, 'Gone', ''), (9002, 'Without', '')",
                """
                insert into data_import (edition, source_id, file, rows_read, added, changed, unchanged, removed, rejected, taken_out_by)
                select 9001, id, 'x', 0, 0, 0, 0, 0, 0, 9002 from source where code = 'a-gone-atlas'""",
                "insert into party (kind, key) values ('ORGANIZATION', 'T-LEFT')",
                """
                insert into organization (id, code, name, sort_name, kind, aliases, period_status, earliest, latest, source_id, locators, edition)
                select p.id, 'T-LEFT', 'As the gone source had it', 'x', 'FORUM', '{}', 'UNKNOWN', '-infinity', 'infinity', s.id, '{1}', 9001
                from party p, source s where p.key = 'T-LEFT' and s.code = 'a-gone-atlas'""",
                """
                insert into membership (key, country_id, organization_id, role, period_status, earliest, latest, source_id, locators)
                select 'a-user/left', c.id, o.id, 'MEMBER', 'UNKNOWN', '-infinity', 'infinity', s.id, '{7}'
                from country c, organization o, source s where c.key = 'AZ' and o.code = 'T-LEFT' and s.code = 'a-user'""");
        /** Natural keys of its nodes, by table. */
        static final Map<String, List<String>> KEYS = new TreeMap<>();

        @Override
        public Map<String, String> start() {
            try (Connection server = PostgresForTests.connect("postgres"); Statement statement = server.createStatement()) {
                statement.execute("create database last_release");
                String url = PostgresForTests.url("last_release");
                try (Connection connection = PostgresForTests.connect("last_release")) {
                    Release.last().restore(url, connection);
                    before = Release.counts(connection);
                    for (String table : Release.tables(connection))
                        for (String column : keyColumns(connection, table))
                            KEYS.put(table + "." + column, Release.strings(connection, "select " + column + " from " + table));
                    for (String row : WITHOUT_A_DAY) connection.createStatement().execute(row);
                    for (String row : OF_THE_PAST) connection.createStatement().execute(row);
                }
                Map<String, String> settings = new HashMap<>(
                        Map.of("quarkus.datasource.jdbc.url", url, "quarkus.datasource.writer.jdbc.url", url, "quarkus.datasource.username",
                                "postgres", "quarkus.datasource.password", "postgres"));
                settings.put("quarkus.management.test-port", ManagementPort.choose());
                return settings;
            } catch (SQLException | IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static List<String> keyColumns(Connection connection, String table) throws SQLException {
            return Release.strings(connection, "select attname from pg_attribute where attrelid = '" + table
                    + "'::regclass and attname in ('key', 'code') and attnum > 0 and not attisdropped");
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
    EntityManagerFactory entities;

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
        assertEquals(1, Imported.run(Imported.zip(folder, "mine.zip", Map.of("source.csv", "code,title\nmy-archive,An archive\n",
                "relations.csv",
                "kind,party_a,party_b,status,from\nNONAGGRESSION_PACT,AZ,GE,IN_FORCE,1996-03-08\nNONAGGRESSION_PACT,AZ,TR,IN_FORCE,1997-03-08\n",
                "conflicts.csv", "code,name\nmine:1,A conflict\n", "events.csv",
                "key,conflict,title,kind,from\nmine:e1,mine:1,An event,MILITARY_ACTION,1996-03-09\n", "participations.csv",
                "event,party,role\nmine:e1,AZ,BELLIGERENT\n"))).added());
    }

    @Test
    void whatWasIsKeptAndWhatIsLeftIsCalledByItsCode() throws SQLException {
        for (String kind : List.of("organization", "conflict"))
            assertFalse(Imported.sql("select 1 from " + kind + "_statement_history").isEmpty(), kind);
        assertEquals(List.of(), Imported.sql("select code from source where code = 'a-gone-atlas'"));
        assertEquals(List.of("a-gone-atlas"), Imported.sql("select code from source_history where code = 'a-gone-atlas'"));
        JsonPath left = Ask.graph(
                "{ organization(code: \"T-LEFT\") { name memberships { nodes { country { iso2 } } } citations { locator source { code } } } }");
        assertEquals("T-LEFT", left.getString("organization.name"));
        assertEquals(List.of("AZ"), left.getList("organization.memberships.nodes.country.iso2"));
        assertEquals(List.of("a-user"), left.getList("organization.citations.source.code"));
        assertEquals(List.of("7"), left.getList("organization.citations.locator"));
    }

    /** Addresses that the API has given out go on. */
    @Test
    void eachNodeIsFoundByTheIdThatItHad() {
        List<String> ids = new ArrayList<>();
        entities.unwrap(SessionFactoryImplementor.class).getMappingMetamodel().forEachEntityDescriptor(entity -> {
            Class<?> type = entity.getMappedClass();
            if (!Node.class.isAssignableFrom(type)) return;
            List<String> keys = LastDatabase.KEYS
                    .getOrDefault(table(type) + "." + entity.getPropertyNames()[entity.getNaturalIdentifierProperties()[0]], List.of());
            assertFalse(keys.isEmpty(), "no " + type.getSimpleName() + " to compare");
            for (String key : keys) ids.add(NodeId.of(type, key));
        });
        assertTrue(ids.size() > 1000, ids.size() + " nodes");
        for (int from = 0; from < ids.size(); from += 100) {
            List<String> asked = ids.subList(from, Math.min(from + 100, ids.size()));
            List<String> found = Ask.graph("{ nodes(ids: " + new JsonArray(asked).encode() + ") { id } }").getList("nodes.id");
            assertEquals(asked, found);
        }
    }

    /** A row in which no day lies is found by no asOf: its source's own dates are back. */
    @Test
    void rowsWithoutADayAreMended() throws Exception {
        assertEquals(List.of("bilateral_relation an-atlas/1 -infinity infinity", "bilateral_relation an-atlas/2 -infinity 1991-12-25",
                "conflict an-atlas:1 1995-01-01 infinity", "conflict_event an-atlas/1 -infinity infinity",
                "conflict_statement an-atlas/an-atlas:1 1995-01-01 infinity", "membership an-atlas/1 -infinity 1850-12-31"),
                Imported.sql("""
                        select kind || ' ' || key || ' ' || earliest || ' ' || latest from (
                          select 'membership' as kind, key, earliest, latest from membership
                          union all select 'bilateral_relation', key, earliest, latest from bilateral_relation
                          union all select 'conflict', code, earliest, latest from conflict
                          union all select 'conflict_statement', key, earliest, latest from conflict_statement
                          union all select 'conflict_event', key, earliest, latest from conflict_event) x
                        where key like 'an-atlas%' order by kind, key"""));
    }

    private static String table(Class<?> entity) {
        Table named = entity.getAnnotation(Table.class);
        return named != null && !named.name().isEmpty() ? named.name()
                : entity.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** Servers of both versions run side by side while one is rolled out. */
    @Test
    void theDatabaseStillAnswersServersOfTheLastRelease() throws Exception {
        List<String> statements = Release.last().statements();
        assertTrue(statements.size() >= 20, statements.size() + " statements");
        int answered = 0;
        try (Connection connection = database.getConnection()) {
            for (String sql : statements) {
                // What is unnested are ids.
                try (PreparedStatement prepared = connection.prepareStatement(sql.replace("unnest(?)", "unnest(?::bigint[])"))) {
                    ParameterMetaData parameters = prepared.getParameterMetaData();
                    for (int i = 1; i <= parameters.getParameterCount(); i++) setPlausible(prepared, i, parameters.getParameterTypeName(i));
                    try (ResultSet rows = prepared.executeQuery()) {
                        if (rows.next()) answered++;
                    }
                }
            }
        }
        assertTrue(answered >= statements.size() / 2, "only " + answered + " of " + statements.size() + " statements had an answer");
    }

    /** Something of the type that the statement may have been asked with. */
    private void setPlausible(PreparedStatement statement, int parameter, String type) throws SQLException {
        Connection connection = statement.getConnection();
        switch (type) {
            case "_int8" -> statement.setArray(parameter, connection.createArrayOf("bigint",
                    Release.strings(connection, "select id::text from party order by id limit 200").stream().map(Long::valueOf).toArray()));
            case "_text", "_varchar" -> statement.setArray(parameter,
                    connection.createArrayOf("text", new String[] {"AZ", "UN", "MEMBER", "DIPLOMATIC_RELATIONS", "seed-az"}));
            case "int8", "int4" -> statement.setObject(parameter, 50, type.equals("int8") ? Types.BIGINT : Types.INTEGER);
            case "date" -> statement.setObject(parameter, LocalDate.of(2020, 1, 1));
            case "text", "varchar" -> statement.setString(parameter, "AZ");
            case "bool" -> statement.setBoolean(parameter, true);
            default -> throw new IllegalStateException("no value for a parameter of type " + type);
        }
    }

    @Test
    void migrationsAreNeverChangedAndTakeNothingAwayAtOnce() throws Exception {
        List<String> now;
        try (Connection connection = database.getConnection()) {
            now = Release.strings(connection,
                    "select version || E'\\t' || checksum from flyway_schema_history where version is not null order by installed_rank");
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
        assertEquals(List.of(), contractions,
                "servers of the last release still need what this takes away: do it one version later, in V…__contract_….sql");
        assertTrue(CONTRACTION.matcher("alter table x drop column y").find()
                && CONTRACTION.matcher("alter table x alter column y type text").find());
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
