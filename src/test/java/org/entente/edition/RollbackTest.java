package org.entente.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What an import has brought is taken out whatever came after it, and others' facts stay as they are. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@ExtendWith(AsItWas.class)
class RollbackTest {
    private static final String CONFLICT = "{ conflict(code: \"99901\", codeSystem: UCDP) { code status period { from } } }";

    @TempDir
    Path folder;

    Map<String, MadeUpFiles.Maker> makers;

    @BeforeEach
    void makers() {
        makers = new MadeUpFiles(folder).makers();
    }

    /** One that speaks of the conflict. */
    private Path about(String source, String conflict) throws Exception {
        for (int seed = 1;; seed++) {
            Path file = makers.get(source).make(new Random(seed));
            if (Files.readString(file).contains(conflict)) return file;
        }
    }

    @Test
    void whatALaterImportBuildsOnMayGoAndComeBack() throws Exception {
        Path conflicts = about("ucdp-armed-conflict-25.1", "99901");
        Imported.run(conflicts);
        String dated = Ask.graph(CONFLICT).getString("conflict.period.from");
        assertEquals("2001-03-04", dated);
        Imported.run(about("ucdp-ged-25.1", "99901"));
        Imported.takeOut("ucdp-armed-conflict");
        JsonPath events = Ask.graph(CONFLICT);
        assertEquals("ucdp-99901", events.getString("conflict.code"));
        assertEquals("UNKNOWN", events.getString("conflict.status"));
        Imported.run(conflicts);
        assertEquals(dated, Ask.graph(CONFLICT).getString("conflict.period.from"));
    }

    /** The date of another source stands beside what ships. */
    @Test
    void eachSourceIsHeard() throws Exception {
        Imported.run(Imported.zip(folder, "mine.zip", Map.of("source.csv", "code,title\nt-mine,Mine\n", "organizations.csv",
                "code,name,kind,founded\nosce,Mine too,FORUM,1975-08-01\n")));
        JsonPath osce = Ask.graph(
                "{ organization(code: \"OSCE\") { code name existence { from } citations { source { code } } statements { name kind existence { from } citations { source { code } } } } }");
        assertEquals(List.of("t-mine", "own-histories", "seed-az"),
                osce.<List<String>>getList("organization.statements.citations.source.code").stream().map(List::getFirst).toList());
        // Addresses are made of codes: nobody spells them anew.
        assertEquals("OSCE", osce.getString("organization.code"));
        assertEquals("1975-08-01", osce.getString("organization.existence.from"));
        assertEquals("1973", osce.getString("organization.statements[1].existence.from"));
        assertEquals("Organization for Security and Co-operation in Europe", osce.getString("organization.statements[2].name"));
    }

    @Test
    void theOrderOfImportsChangesNoFact() throws Exception {
        Path conflicts = about("ucdp-armed-conflict-25.1", "99901");
        Path events = about("ucdp-ged-25.1", "99901");
        Imported.run(events);
        Imported.run(conflicts);
        String late = Ask.graph(CONFLICT).prettify();
        Imported.takeAllOut();
        Imported.run(conflicts);
        Imported.run(events);
        assertEquals(Ask.graph(CONFLICT).prettify(), late);
        assertEquals("2001-03-04", Ask.graph(CONFLICT).getString("conflict.period.from"));
    }

    /** As version 0.1.0 did: the codes were deleted that others still used. */
    @Test
    void aDatabaseThatLostItsCodesIsMendedByImportingAgain() throws Exception {
        Path conflicts = about("ucdp-armed-conflict-25.1", "99901");
        Imported.run(conflicts);
        Imported.sql("delete from conflict_code where code = '99901' returning 1");
        assertEquals(null, Ask.graph(CONFLICT).getString("conflict"));
        assertEquals(1, Imported.run(conflicts).added());
        assertEquals("ucdp-99901", Ask.graph(CONFLICT).getString("conflict.code"));
    }

    @Test
    void whatRemainsIsTold() throws Exception {
        Imported.run(about("ucdp-ged-24.1", "99901"));
        Imported.run(about("ucdp-ged-25.1", "99901"));
        Rollback.TakenOut done = Imported.takeOut("ucdp-ged-25.1");
        assertTrue(done.gone());
        assertTrue(done.kept() > 0, done.toString());
        assertTrue(done.shown() > 0, done.toString());
        assertFalse(Imported.sql("select code from source where data_set = 'ucdp-ged'").contains("ucdp-ged-25.1"));
    }

    @Test
    void allOfADataSetGoesWithItsSources() throws Exception {
        Path first = about("ucdp-ged-24.1", "99901");
        Imported.run(first);
        Imported.run(new Import.Order(makers.get("ucdp-ged-24.1").make(new Random(77)), Imported.dataSets(), Release.UNSAID, false, true));
        Imported.run(about("ucdp-ged-25.1", "99901"));
        List<Rollback.TakenOut> done = Arc.container().select(Rollback.class).get().all("ucdp-ged");
        assertEquals(List.of("ucdp-ged-25.1", "ucdp-ged-24.1"), done.stream().map(Rollback.TakenOut::source).toList());
        assertEquals(List.of(), Imported.sql("select code from source where data_set = 'ucdp-ged'"));
    }

    /** A source that others have come to use: they keep what they say, by its code alone. */
    @Test
    void whatAnotherSourceOnlyRefersToStaysUnderItsCode() throws Exception {
        Imported.run(Imported.zip(folder, "base.zip", Map.of("source.csv", "code,title\nt-base,Base\n", "organizations.csv",
                "code,name,kind\nT-BASE,The base,FORUM\n")));
        Report mine = Imported.run(Imported.zip(folder, "mine.zip",
                Map.of("source.csv", "code,title\nt-mine,Mine\n", "memberships.csv", "organization,country,role\nT-BASE,AZ,MEMBER\n")));
        assertEquals(1, mine.added());
        Rollback.TakenOut done = Imported.takeOut("t-base");
        assertEquals(1, done.kept());
        JsonPath left = Ask.graph(
                "{ organization(code: \"T-BASE\") { name memberships { nodes { country { iso2 } } } citations { source { code } } } }");
        assertEquals("T-BASE", left.getString("organization.name"));
        assertEquals(List.of("AZ"), left.getList("organization.memberships.nodes.country.iso2"));
        assertEquals(List.of("t-mine"), left.getList("organization.citations.source.code"));
        Imported.takeOut("t-mine");
        assertEquals(null, Ask.graph("{ organization(code: \"T-BASE\") { name } }").getString("organization"));
    }

    /** A code in another case is the same code, of which the source now says something else. */
    @Test
    void aCodeInAnotherCaseIsAChange() throws Exception {
        String text = "code,name,kind\n%s,Mine,FORUM\n";
        Release mine = new Release("t-case", null);
        Imported.run(order("organizations.csv", text.formatted("T-Case"), mine));
        Imported.run(order("organizations.csv", text.replace("Mine", "Other").formatted("t-case"), new Release("t-low", null)));
        Report later = Imported.run(order("organizations.csv", text.formatted("T-CASE"), mine));
        assertEquals(List.of(0L, 1L, 0L), List.of(later.added(), later.changed(), later.removed()));
        String spelled = "select o.code || ' ' || p.key from organization o join party p on p.id = o.id where lower(o.code) = 't-case'";
        assertEquals(List.of("T-CASE T-CASE"), Imported.sql(spelled));
        Rollback.TakenOut done = Imported.takeOut("t-case");
        assertEquals(List.of(0L, 1L, 0L), List.of(done.removed(), done.restored(), done.kept()));
        assertEquals(List.of("T-Case T-Case"), Imported.sql(spelled));
        Imported.takeOut("t-case");
        assertEquals(List.of("t-case t-case"), Imported.sql(spelled));
    }

    /** Java's words and the database's do not fold all letters alike: İ and a Σ at the end. */
    @Test
    void codesAreFoldedAsTheDatabaseFoldsThem() throws Exception {
        for (String code : List.of("ΝΑΤΟΣ", "νατοσ", "İMO"))
            Imported.run(
                    Imported.zip(folder, "t.zip", Map.of("source.csv", "code,title\nt-" + code.length() + code.charAt(0) + ",Made up\n",
                            "organizations.csv", "code,name,kind\n" + code + ",Named " + code + ",FORUM\n")));
        assertEquals(List.of("1"), Imported.sql("select count(*)::text from organization where lower(code) = lower('ΝΑΤΟΣ')"));
        assertEquals(List.of("IMO"), Imported.sql("select code from organization where lower(code) = 'imo'"));
    }

    @Test
    void linesThatOnlyMoveAreNoChanges() throws Exception {
        String header = "kind,party_a,party_b,status,title\n";
        String treaties = "NONAGGRESSION_PACT,AZ,GE,IN_FORCE,One\nNONAGGRESSION_PACT,AZ,TR,IN_FORCE,Two\nNONAGGRESSION_PACT,AZ,IR,IN_FORCE,Three\n";
        Release mine = new Release("t-lines", null);
        Imported.run(order("lines.csv", header + treaties, mine));
        Report later = Imported
                .run(order("lines.csv", header + "NONAGGRESSION_PACT,AZ,AM,IN_FORCE,New\n" + treaties.replace("Two", "Second"), mine));
        assertEquals(List.of(1L, 1L, 2L, 0L, 0L),
                List.of(later.added(), later.changed(), later.moved(), later.unchanged(), later.removed()));
        assertEquals(List.of("lines.csv:3"), Imported.sql("select locators[1] from bilateral_relation where title = 'One'"));
        Imported.takeOut("t-lines");
        assertEquals(List.of("lines.csv:2"), Imported.sql("select locators[1] from bilateral_relation where title = 'One'"));
    }

    private Import.Order order(String name, String text, Release release) throws Exception {
        return new Import.Order(Imported.file(folder, name, text), Imported.dataSets(), release, false, true);
    }
}
