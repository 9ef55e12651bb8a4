package org.entente.publisher.factbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.entente.SqlLog;
import org.entente.edition.AsItWas;
import org.entente.edition.Imported;
import org.entente.edition.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Land boundaries: made-up rows in the publisher's shapes. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@ExtendWith(AsItWas.class)
class LandBoundariesTest {
    private static final String ARCHIVE = """
            1990 GM Germany, Federal Republic of | Land boundaries | 4,256 km total; Denmark 68 km, GDR 1,381 km; Poland 1 km
            1990 GE German Democratic Republic | Land boundaries | 2,296 km total; FRG 1,381 km, Poland 456 km
            1990 DA Denmark | Land boundary | 68 km with FRG
            1991-1995 GM Germany | Land boundaries | total 3,790 km, Denmark 68 km, Poland 456 km, Vatican 7 km
            1991-1998 DA Denmark | Land boundaries | total: 68 km border countries: Germany 68 km
            1990-1998 PL Poland | Land boundaries | none
            1996-1997 GM Germany | Land boundaries | total: 3,790 km | border countries (2):
            1998 GM Germany | Land boundaries | total: 3,790 km border countries (3): Denmark 140 km; Poland 467 km; Luxembourg 128.5 km
            1992-1994 AM Armenia | Land boundaries | 1,254 km total; Azerbaijan (east) 566 km, Azerbaijan (south) 221 km, Turkey 268 km
            1995-1998 AM Armenia | Land boundaries | total: 1,254 km border countries: Azerbaijan-proper 566 km, Azerbaijan-Naxcivan exclave 221 km, Turkey 268 km
            1992-1997 AJ Azerbaijan | Land boundaries | 2,013 km total; Armenia (with Azerbaijan-proper) 566 km, Armenia (with Azerbaijan-Naxcivan exclave) 221 km
            1998 AJ Azerbaijan | Land boundaries | total: 996 km border countries: Armenia 996 km
            1990 TU Turkey | Land boundaries | 2,627 km total; USSR 617 km
            1992-1998 TU Turkey | Land boundaries | total 268 km, Armenia 268 km
            1998 US United States | Land boundaries | total: 12,034 km border countries: Canada 8,893 km (including 2,477 km with Alaska), Cuba 29 km (US Naval Base at Guantanamo Bay)
            1998 IS Israel | Land boundaries | 358 km total; West Bank 307, Gaza Strip 51 km
            1998 WE West Bank | Land boundaries | 404 km total; Israel 307 km, Jordan 97 km
            1998 GZ Gaza Strip | Land boundaries | 62 km total; Egypt 11 km, Israel 51 km
            1998 RB Serbia | Land boundaries | total: 5 km border countries: Slovenia 5 km
            1998 RI Serbia | Land boundaries | total: 5 km border countries: Slovenia 5 km
            1998 SI Slovenia | Land boundaries | total: 6 km border countries: Serbia 6 km
            1998 JO Jordan | Land boundaries | 0 km
            1998 EG Egypt | Land boundaries | 0 km
            1998 CA Canada | Land boundaries | 0 km
            1998 LU Luxembourg | Land boundaries | NA
            1998 FR France | Land boundaries | metropolitan France - total: 8 km border countries: Germany 451 km French Guiana - total: 673 km border countries: Brazil 673 km
            1998 BR Brazil | Land boundaries | total: 673 km border countries: French Guiana 673 km
            """;
    private static final String BOUNDARIES = """
            select substring(r.key from 'LAND_BOUNDARY/(.*)') || ' ' || r.length_km || ' ' || r.period_status || ' ' || r.known_from || ' ' || r.known_until || ' '
              || array_to_string(r.locators, ';')
            from bilateral_relation r join source s on s.id = r.source_id where s.code like 'world-factbook-%' order by r.key collate "C\"""";

    @TempDir
    Path folder;

    @Test
    void eachSpellOfEditionsIsABoundary() throws Exception {
        Report report = Imported.run(MadeUpFactbook.archive(folder, ARCHIVE));
        assertEquals(List.of(
                "AM/AZ/1992 787 UNKNOWN 1992-01-01 1998-12-31 Azerbaijan (AJ): 1992 to 1998;Armenia (AM): 1992 to 1998",
                "AM/TR/1992 268 UNKNOWN 1992-01-01 1998-12-31 Armenia (AM): 1992 to 1998;Turkey (TU): 1992 to 1998",
                "BR/GF/1998 673 UNKNOWN 1998-01-01 1998-12-31 Brazil (BR): 1998;France (FR): 1998",
                "CA/US/1998 8893 UNKNOWN 1998-01-01 1998-12-31 United States (US): 1998",
                // Two editions whose lists are cut off say nothing.
                "DD/DE/1990 1381 ENDED 1990-01-01 1990-12-31 German Democratic Republic (GE): 1990;Germany, Federal Republic of (GM): 1990",
                "DD/PL/1990 456 ENDED 1990-01-01 1990-12-31 German Democratic Republic (GE): 1990",
                "DE/DK/1990 140 UNKNOWN 1990-01-01 1998-12-31 Denmark (DA): 1990 to 1998;Germany (GM): 1990 to 1995, 1998",
                "DE/FR/1998 451 UNKNOWN 1998-01-01 1998-12-31 France (FR): 1998",
                "DE/LU/1998 128.5 UNKNOWN 1998-01-01 1998-12-31 Germany (GM): 1998",
                "DE/PL/1990 467 UNKNOWN 1990-01-01 1998-12-31 Germany (GM): 1990 to 1995, 1998",
                "EG/PS/1998 11 UNKNOWN 1998-01-01 1998-12-31 Gaza Strip (GZ): 1998",
                "IL/PS/1998 358 UNKNOWN 1998-01-01 1998-12-31 Gaza Strip (GZ): 1998;Israel (IS): 1998;West Bank (WE): 1998",
                "JO/PS/1998 97 UNKNOWN 1998-01-01 1998-12-31 West Bank (WE): 1998",
                // Two chapters with one name.
                "RS/SI/1998 5 UNKNOWN 1998-01-01 1998-12-31 Serbia (RB): 1998;Serbia (RI): 1998;Slovenia (SI): 1998",
                "SU/TR/1990 617 ENDED 1990-01-01 1990-12-31 Turkey (TU): 1990"), Imported.sql(BOUNDARIES));
        assertEquals(List.of("content Vatican: no chapter of the edition has this name",
                "content Cuba: no boundary of two countries of ours",
                "content NA: no neighbour with a length in km"),
                report.rejections().kept().stream().map(one -> one.column() + " " + one.value() + ": " + one.reason()).distinct().toList());
        assertEquals(report.added(), Imported.run(MadeUpFactbook.archive(folder, ARCHIVE)).unchanged());
    }

    @Test
    void lengthsAreListedLongestFirst() throws Exception {
        Imported.run(MadeUpFactbook.archive(folder, ARCHIVE));
        String query = """
                { country(code: "DE") {
                    down: bilateralRelations(kinds: [LAND_BOUNDARY], asOf: "1998-06-01", sources: ["world-factbook-1990-1998"], orderBy: { field: LENGTH, direction: DESC }) {
                      nodes { lengthKm parties(except: "DE") { name } lengths { kilometres part country { iso2 } period { knownFrom knownUntil } citations { locator } } } } } }""";
        // Names are looked up once.
        Ask.graph(query);
        SqlLog.take();
        JsonPath answer = Ask.graph(query);
        assertEquals(3, SqlLog.take().stream().filter(sql -> !sql.startsWith("set ")).count(), "rows, partners, lengths");
        assertEquals(List.of("Poland", "France", "Denmark", "Luxembourg"),
                answer.<String>getList("country.down.nodes.parties.flatten().name"));
        assertEquals(List.of(467.0f, 451.0f, 140.0f, 128.5f), answer.getList("country.down.nodes.lengthKm"));
        assertEquals(
                List.of("68.0 DE 1990 1995 Germany (GM): 1990 to 1995", "68.0 DK 1990 1998 Denmark (DA): 1990 to 1998",
                        "140.0 DE 1998 1998 Germany (GM): 1998"),
                answer.<Map<String, Object>>getList("country.down.nodes[2].lengths").stream().map(LandBoundariesTest::length).toList());
    }

    private static String length(Map<String, Object> length) {
        JsonPath one = new JsonPath(new JsonObject(length).encode());
        return one.getDouble("kilometres") + " " + one.getString("country.iso2") + " " + one.getString("period.knownFrom").substring(0, 4)
                + " "
                + one.getString("period.knownUntil").substring(0, 4) + " " + one.getString("citations[0].locator");
    }

    /** Ties without a length come last, whichever end is first, and pages go on after a cursor. */
    @Test
    void whatHasNoLengthComesLast() throws Exception {
        Imported.run(MadeUpFactbook.archive(folder, ARCHIVE));
        for (String direction : List.of("ASC", "DESC")) {
            String orderBy = "bilateralRelations(orderBy: { field: LENGTH, direction: " + direction + " }, first: 3";
            JsonPath first = Ask.graph("{ country(code: \"AZ\") { " + orderBy + ") { nodes { lengthKm } pageInfo { endCursor } } } }");
            assertEquals(Arrays.asList(787.0f, null, null), first.getList("country.bilateralRelations.nodes.lengthKm"));
            JsonPath next = Ask.graph("{ country(code: \"AZ\") { " + orderBy + ", after: \""
                    + first.getString("country.bilateralRelations.pageInfo.endCursor") + "\") { nodes { lengthKm } } } }");
            assertEquals(Arrays.asList(null, null, null), next.getList("country.bilateralRelations.nodes.lengthKm"));
        }
    }

    @Test
    void bothSidesPartsAreClaims() throws Exception {
        Imported.run(MadeUpFactbook.archive(folder, ARCHIVE));
        assertEquals(List.of("AM 221 south Armenia (AM): 1992 to 1994 (south)", "AM 566 east Armenia (AM): 1992 to 1994 (east)",
                "AM 221 Azerbaijan-Naxcivan exclave Armenia (AM): 1995 to 1998 (Azerbaijan-Naxcivan exclave)",
                "AM 566 Azerbaijan-proper Armenia (AM): 1995 to 1998 (Azerbaijan-proper)",
                "AZ 221 with Azerbaijan-Naxcivan exclave Azerbaijan (AJ): 1992 to 1997 (with Azerbaijan-Naxcivan exclave)",
                "AZ 566 with Azerbaijan-proper Azerbaijan (AJ): 1992 to 1997 (with Azerbaijan-proper)",
                "AZ 996 - Azerbaijan (AJ): 1998"),
                Imported.sql("""
                        select c.key || ' ' || b.kilometres || ' ' || coalesce(b.part, '-') || ' ' || b.locators[1] from boundary_length b join country c on c.id = b.country_id
                        where b.key like '%/AM/AZ/%' order by c.key, b.known_from, b.kilometres, b.part"""));
        assertEquals(List.of("IL 51 Gaza Strip Israel (IS): 1998 (Gaza Strip)", "IL 307 West Bank Israel (IS): 1998 (West Bank)",
                "PS 51 Gaza Strip Gaza Strip (GZ): 1998", "PS 307 West Bank West Bank (WE): 1998"),
                Imported.sql("""
                        select c.key || ' ' || b.kilometres || ' ' || coalesce(b.part, '-') || ' ' || b.locators[1] from boundary_length b join country c on c.id = b.country_id
                        where b.key like '%/IL/PS/%' order by c.key, b.kilometres"""));
        assertEquals(List.of("5", "6"),
                Imported.sql("select concat_ws(' ', kilometres, part) from boundary_length where key like '%/RS/SI/%' order by 1"));
        assertEquals(List.of("2477 with Alaska", "8893"),
                Imported.sql("select concat_ws(' ', kilometres, part) from boundary_length where key like '%/CA/US/%' order by 1"));
    }

    @Test
    void neighboursAreThoseOfTheDay() throws Exception {
        Imported.run(MadeUpFactbook.archive(folder, ARCHIVE));
        assertEquals(List.of("Denmark", "East Germany", "Poland"), neighbours("DE", "1990-06-01"));
        assertEquals(List.of("Denmark", "France", "Luxembourg", "Poland"), neighbours("DE", "1998-06-01"));
        assertEquals(List.of("Soviet Union"), neighbours("TR", "1990-06-01"));
        assertEquals(List.of("Armenia"), neighbours("TR", "1996-06-01"));
    }

    private static List<String> neighbours(String country, String day) {
        return Ask
                .graph("{ country(code: \"" + country + "\") { neighbours(asOf: \"" + day
                        + "\", sources: [\"world-factbook-1990-1998\"]) { nodes { name } } } }")
                .getList("country.neighbours.nodes.name");
    }

    @Test
    void theLastEditionIsRead() throws Exception {
        Imported.run(MadeUpFactbook.lastEdition(folder, """
                AJ Azerbaijan | Geography/Land boundaries/total | 1,424 km
                AJ Azerbaijan | Geography/Land boundaries/border countries | Armenia 996 km; Georgia 428 km
                AM Armenia | Geography/Land boundaries/border countries | Azerbaijan 996 km
                GG Georgia | Geography/Land boundaries/note | <strong>note:</strong> none
                HK Hong Kong | Geography/Land boundaries/regional borders | China 33 km
                CH China | Geography/Land boundaries/total | 0 km
                """));
        assertEquals(List.of("AM/AZ/2026 996 UNKNOWN 2026-01-01 2026-12-31 Azerbaijan (AJ): 2026;Armenia (AM): 2026",
                "AZ/GE/2026 428 UNKNOWN 2026-01-01 2026-12-31 Azerbaijan (AJ): 2026",
                "CN/HK/2026 33 UNKNOWN 2026-01-01 2026-12-31 Hong Kong (HK): 2026"), Imported.sql(BOUNDARIES));
    }
}
