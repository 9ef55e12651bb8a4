package org.entente.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.entente.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is imported and taken out again, in whatever order: each edition can be told from the rows and their history. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@ExtendWith(AsItWas.class)
class HistoryTest {
    private static final List<String> KINDS = List.of("organization_statement", "membership", "bilateral_relation");
    private static final List<String> COUNTRIES = List.of("AZ", "TR", "GE", "RU", "IR", "US");

    private static final String OURS = "source_id in (select id from source where code like 'mine-%' union all select id from source_history where code like 'mine-%')";

    @TempDir
    Path folder;

    @Test
    void eachKindOfFactHasAHistory() throws SQLException {
        List<FactTable<?>> tables = Arc.container().select(FactTables.class).get().inOrder();
        assertTrue(tables.size() >= 11, tables.toString());
        for (FactTable<?> table : tables) {
            List<String> columns = columns(table.name());
            columns.add("replaced_in bigint");
            assertEquals(columns.stream().sorted().toList(), columns(table.name() + "_history").stream().sorted().toList());
        }
    }

    private static List<String> columns(String table) throws SQLException {
        return Imported.sql("select attname || ' ' || format_type(atttypid, atttypmod) from pg_attribute where attrelid = '" + table
                + "'::regclass and attnum > 0 and not attisdropped");
    }

    @Test
    void eachEditionCanBeToldAgain() throws Exception {
        for (long seed = 1; seed <= 4; seed++) randomHistory(new Random(seed), "seed " + seed);
    }

    private void randomHistory(Random random, String seed) throws Exception {
        Map<Long, List<String>> seen = new TreeMap<>();
        Map<String, List<List<String>>> before = new LinkedHashMap<>(Map.of("mine-a", new ArrayList<>(), "mine-b", new ArrayList<>()));
        seen.put(newest(), state());
        for (int step = 0; step < 14; step++) {
            String source = random.nextBoolean() ? "mine-a" : "mine-b";
            List<List<String>> earlier = before.get(source);
            if (!earlier.isEmpty() && random.nextInt(3) == 0) {
                Imported.takeOut(source);
                assertEquals(earlier.removeLast(), tiesOf(source),
                        seed + ", step " + step + ": " + source + " is not as it was before its import");
            } else {
                List<String> ties = tiesOf(source);
                if (Imported.run(new Import.Order(file(random, source, step), Imported.dataSets(), Release.UNSAID, false, true))
                        .edition() != null)
                    earlier.add(ties);
            }
            seen.put(newest(), state());
        }
        for (Map.Entry<Long, List<String>> edition : seen.entrySet())
            assertEquals(edition.getValue(), state(edition.getKey()), seed + ", edition " + edition.getKey());
        assertTrue(seen.size() > 8, seed + ": too few editions to tell anything");
        Imported.takeAllOut();
    }

    private Path file(Random random, String source, int step) throws Exception {
        StringBuilder organizations = new StringBuilder("code,name,kind\n");
        StringBuilder memberships = new StringBuilder("organization,country,role,from\n");
        StringBuilder relations = new StringBuilder("kind,party_a,party_b,status,title\n");
        for (int i = 0; i < 4; i++) {
            String code = source + "-org-" + random.nextInt(6);
            if (organizations.indexOf(code + ",") >= 0) continue;
            organizations.append(code).append(",Name ").append(random.nextInt(2)).append(",FORUM\n");
            for (String country : COUNTRIES) {
                if (random.nextBoolean())
                    memberships.append(code).append(',').append(country).append(random.nextBoolean() ? ",MEMBER," : ",OBSERVER,")
                            .append(2000 + random.nextInt(2)).append('\n');
            }
        }
        // Others' organizations may be referred to: then they stay while they are.
        List<String> known = Imported.sql("select code from organization where code like 'mine-%' order by code");
        for (String code : known)
            if (random.nextInt(3) == 0 && organizations.indexOf(code + ",") < 0) memberships.append(code).append(",AM,MEMBER,1999\n");
        for (String country : COUNTRIES)
            if (random.nextBoolean())
                relations.append("NONAGGRESSION_PACT,AM,").append(country).append(random.nextBoolean() ? ",IN_FORCE," : ",TERMINATED,")
                        .append("made up\n");
        return Imported.zip(folder, source + step + ".zip",
                Map.of("source.csv", "code,title\n" + source + ",Made up\n", "organizations.csv", organizations.toString(),
                        "memberships.csv", memberships.toString(), "relations.csv", relations.toString()));
    }

    private static long newest() throws SQLException {
        return Long.parseLong(Imported.sql("select max(number)::text from edition").getFirst());
    }

    /** The ties that a source states: others cannot hold them fast. */
    private static List<String> tiesOf(String source) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("membership", "bilateral_relation")) {
            rows.addAll(Imported.sql("select (to_jsonb(x) - array['id', 'edition', 'shown', 'contested'])::text from " + table
                    + " x join source s on s.id = x.source_id and s.code = '" + source + "' order by 1"));
        }
        return rows;
    }

    private static List<String> state() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : KINDS)
            rows.addAll(Imported.sql("select '" + table + "' || " + said("x") + " from " + table + " x where " + OURS + " order by 1"));
        return rows;
    }

    private static List<String> state(long edition) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : KINDS) {
            rows.addAll(Imported.sql("select '" + table + "' || row from (select " + said("x") + " as row from " + table + " x where "
                    + OURS + " and coalesce(x.edition, 0) <= " + edition
                    + " union all select " + said("h") + " from " + table + "_history h where coalesce(h.edition, 0) <= " + edition
                    + " and h.replaced_in > " + edition + ") held order by 1"));
        }
        return rows;
    }

    /** What is derived from others' facts is no part of the history. */
    private static String said(String row) {
        return "(to_jsonb(" + row + ") - array['id', 'edition', 'shown', 'contested', 'replaced_in'])::text";
    }
}
