package org.entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.edition.AsItWas;
import org.entente.edition.Imported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Countries, organizations and conflicts by the codes and names that the field calls them by. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@ExtendWith(AsItWas.class)
class CodesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code: "wto"                         | WTrO
            code: "WTrO"                        | WTrO
            code: "ADB"                         | AsDB
            code: "CoE"                         | CE
            code: "COE", codeSystem: COW_IGO    | CE
            code: "COW_IGO:COE"                 | CE
            code: "entente:osce"                | OSCE
            code: "osce", codeSystem: ENTENTE   | OSCE
            code: "Euro-Atlantic Partnership"   | EAPC
            """)
    void anOrganizationIsFoundByEachOfItsNames(String arguments, String code) {
        assertEquals(code, Ask.graph("{ organization(" + arguments + ") { code } }").getString("organization.code"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code: "COW:240"                              | Hanover
            code: "gw:240"                               | Hanover
            code: "GLEDITSCH_WARD:240"                   | Hanover
            code: "240", codeSystem: COW                 | Hanover
            code: "cow-240"                              | Hanover
            code: "ISO:aze"                              | Azerbaijan
            code: "COW:365"                              | Russia
            code: "COW:365", asOf: "1985-01-01"          | Soviet Union
            code: "365", codeSystem: COW, asOf: "1985-01-01" | Soviet Union
            """)
    void aCountryIsFoundByEachOfItsCodes(String arguments, String name) {
        assertEquals(name, Ask.graph("{ country(" + arguments + ") { name } }").getString("country.name"));
    }

    @ParameterizedTest
    @CsvSource({"AM", "arm", "051", "COW:371", "GW:371", "ISO:AM"})
    void aCountryIsNamedByEachOfItsCodes(String code) {
        JsonPath named = Ask.graph(
                """
                query($code: String!, $codes: [String!]) { country(code: "AZ") {
                  diplomaticRelations(with: $codes) { nodes { parties(except: $code) { name } } }
                  conflicts(against: $codes) { nodes { code } } with: conflicts(with: $codes) { nodes { code } }
                  conflictEvents(filter: { with: $codes }) { totalCount } sharedMemberships(with: $codes) { nodes { country { name } } } } }""",
                Map.of("code", code, "codes", List.of(code)));
        assertEquals(List.of(List.of("Azerbaijan")), named.getList("country.diplomaticRelations.nodes.parties.name"));
        assertEquals(List.of("nagorno-karabakh"), named.getList("country.conflicts.nodes.code"));
        assertEquals(List.of("nagorno-karabakh"), named.getList("country.with.nodes.code"));
        assertTrue(named.getInt("country.conflictEvents.totalCount") > 0);
        assertEquals(List.of("Armenia"), named.getList("country.sharedMemberships.nodes.country.name"));
    }

    @Test
    void aParentIsNamedByEachOfItsNames() {
        List<String> ofNato = Ask.graph("{ organizations(filter: { parent: \"NATO\" }) { nodes { code } } }")
                .getList("organizations.nodes.code");
        assertTrue(ofNato.contains("EAPC"));
        assertEquals(ofNato,
                Ask.graph("{ organizations(filter: { parent: \"COW_IGO:NATO\" }) { nodes { code } } }")
                        .getList("organizations.nodes.code"));
    }

    /** CD is the Democratic Republic of the Congo in ISO 3166-1; the Community of Democracies is meant where only organizations are. */
    @Test
    void aCountryComesBeforeAnOrganizationOfTheSameCode() {
        String members = "{ country(code: \"AZ\") { sharedMemberships(with: [\"%s\"]) { nodes { country { iso2 } } } } }";
        for (String one : List.of("cd", "ISO:CD", "COD"))
            assertEquals(List.of("CD"), Ask.graph(members.formatted(one)).getList("country.sharedMemberships.nodes.country.iso2"));
        assertEquals("CD", Ask.graph("{ organization(code: \"CD\") { code } }").getString("organization.code"));
        assertEquals(List.of(), Ask.graph(members.formatted("ENTENTE:CD")).getList("country.sharedMemberships.nodes"));
    }

    @Test
    void whatMeansSeveralIsAnErrorThatListsThem() throws Exception {
        Imported.run(Imported.zip(folder, "twins.zip", Map.of("source.csv", "code,title\ntwins,Twins\n", "organizations.csv",
                "code,name,kind,aliases\nT-ONE,First,FORUM,Twin\nT-TWO,Second,FORUM,twin\n")));
        for (String asked : List.of("{ country(code: \"AZ\") { bilateralRelations(with: [\"twin\"]) { totalCount } } }",
                "{ organization(code: \"twin\") { name } }")) {
            JsonPath answer = Ask.raw(asked, Map.of());
            assertEquals("BAD_USER_INPUT", answer.getString("errors[0].extensions.code"));
            String message = answer.getString("errors[0].message");
            assertTrue(message.contains("'twin' means several: ENTENTE:T-ONE (First), ENTENTE:T-TWO (Second)"), message);
        }
    }

    @Test
    void codesAreTold() {
        JsonPath told = Ask.graph(
                "{ organization(code: \"CE\") { codes { system code } } conflict(code: \"nagorno-karabakh\") { codes { system code } } }");
        assertTrue(told.getList("organization.codes").contains(Map.of("system", "COW_IGO", "code", "COE")), told.prettify());
        assertTrue(told.getList("conflict.codes.system").contains("UCDP"), told.prettify());
    }
}
