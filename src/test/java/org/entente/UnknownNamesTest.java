package org.entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.parser.Parser;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name that there is not is an error that says so, never an empty list. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class UnknownNamesTest {
    @Inject
    @DataSource("writer")
    AgroalDataSource database;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # where                          | field                                                                        | path              | message
            Query.countries                  | countries(filter: {regions: ["Africa", "Erope"]}) { totalCount }             | countries         | Argument 'filter.regions': there is no region 'Erope'. Did you mean 'Europe'?
            Query.countries                  | countries(filter: {subregions: ["Western Azia"]}) { totalCount }             | countries         | Argument 'filter.subregions': there is no subregion 'Western Azia'. Did you mean 'Western Asia'
            Query.organizations              | organizations(filter: {parent: "nope"}) { totalCount }                       | organizations     | Argument 'filter.parent': there is no organization 'nope'.
            Query.organizations              | organizations(filter: {parent: "AZ"}) { totalCount }                         | organizations     | Argument 'filter.parent': there is no organization 'AZ'.
            Query.conflictEvents             | conflictEvents(filter: {conflict: "nagorno-karabach"}) { totalCount }        | conflictEvents    | Argument 'filter.conflict': there is no conflict 'nagorno-karabach'. Did you mean 'nagorno-karabakh'?
            Query.conflictEvents             | conflictEvents(filter: {with: ["AZ", "ZZ"]}) { totalCount }                  | conflictEvents    | Argument 'filter.with': there is no country or organization 'ZZ'. Did you mean
            Query.conflictEvents             | conflictEvents(sources: ["seed-az", "seed-ax"]) { totalCount }               | conflictEvents    | Argument 'sources': there is no source 'seed-ax'. Did you mean 'seed-az'?
            Query.systemMemberships          | systemMemberships(sources: ["nope"]) { totalCount }                          | systemMemberships | Argument 'sources': there is no source 'nope'.
            Conflict.claims                  | conflict(code: "nagorno-karabakh") { claims(property: "nope") { totalCount } } | conflict.claims | Argument 'property': there is no property 'nope'.
            Conflict.events                  | conflict(code: "nagorno-karabakh") { events(filter: {with: ["ZZ"]}) { totalCount } } | conflict.events | Argument 'filter.with': there is no country or organization 'ZZ'.
            Conflict.events                  | conflict(code: "nagorno-karabakh") { events(filter: {conflict: "nope"}) { totalCount } } | conflict.events | Argument 'filter.conflict': there is no conflict 'nope'.
            Conflict.events                  | conflict(code: "nagorno-karabakh") { events(sources: ["nope"]) { totalCount } } | conflict.events | Argument 'sources': there is no source 'nope'.
            Conflict.parties                 | conflict(code: "nagorno-karabakh") { parties(sources: ["nope"]) { totalCount } } | conflict.parties | Argument 'sources': there is no source 'nope'.
            Country.bilateralRelations       | country(code: "AZ") { bilateralRelations(with: ["ZZ"]) { nodes { id } } }    | country.bilateralRelations | Argument 'with': there is no country or organization 'ZZ'.
            Country.bilateralRelations       | country(code: "AZ") { bilateralRelations(with: ["RU", "ZZ"]) { nodes { id } } } | country.bilateralRelations | Argument 'with': there is no country or organization 'ZZ'.
            Country.bilateralRelations       | country(code: "AZ") { bilateralRelations(sources: ["nope"]) { totalCount } } | country.bilateralRelations | Argument 'sources': there is no source 'nope'.
            Country.claims                   | country(code: "AZ") { claims(property: "diplomatic_partner_count") { totalCount } } | country.claims | Argument 'property': there is no property 'diplomatic_partner_count'. Did you mean 'DIPLOMATIC_PARTNER_COUNT'?
            Country.conflictEvents           | country(code: "AZ") { conflictEvents(filter: {with: ["ZZ"]}) { totalCount } } | country.conflictEvents | Argument 'filter.with': there is no country or organization 'ZZ'.
            Country.conflictEvents           | country(code: "AZ") { conflictEvents(filter: {conflict: "nope"}) { totalCount } } | country.conflictEvents | Argument 'filter.conflict': there is no conflict 'nope'.
            Country.conflictEvents           | country(code: "AZ") { conflictEvents(sources: ["nope"]) { totalCount } }     | country.conflictEvents | Argument 'sources': there is no source 'nope'.
            Country.conflicts                | country(code: "AZ") { conflicts(with: ["ZZ"]) { totalCount } }               | country.conflicts | Argument 'with': there is no country or organization 'ZZ'.
            Country.conflicts                | country(code: "AZ") { conflicts(against: ["Armenai"]) { totalCount } }       | country.conflicts | Argument 'against': there is no country or organization 'Armenai'. Did you mean 'AM'
            Country.diplomaticRelations      | country(code: "AZ") { diplomaticRelations(with: ["COW:9999"]) { totalCount } } | country.diplomaticRelations | Argument 'with': there is no country or organization 'COW:9999'.
            Country.envoys                   | country(code: "US") { envoys(from: ["ZZ"]) { totalCount } }                  | country.envoys | Argument 'from': there is no country or organization 'ZZ'.
            Country.diplomaticRelations      | country(code: "AZ") { diplomaticRelations(sources: ["nope"]) { totalCount } } | country.diplomaticRelations | Argument 'sources': there is no source 'nope'.
            Country.memberships              | country(code: "AZ") { memberships(sources: ["nope"]) { totalCount } }        | country.memberships | Argument 'sources': there is no source 'nope'.
            Country.neighbours               | country(code: "AZ") { neighbours(sources: ["nope"]) { totalCount } }         | country.neighbours | Argument 'sources': there is no source 'nope'.
            Country.sharedMemberships        | country(code: "AZ") { sharedMemberships(with: ["ZZ"]) { totalCount } }       | country.sharedMemberships | Argument 'with': there is no country or organization 'ZZ'.
            Country.sharedMemberships        | country(code: "AZ") { sharedMemberships(sources: ["nope"]) { totalCount } }  | country.sharedMemberships | Argument 'sources': there is no source 'nope'.
            Country.systemMemberships        | country(code: "AZ") { systemMemberships(sources: ["nope"]) { totalCount } }  | country.systemMemberships | Argument 'sources': there is no source 'nope'.
            Organization.memberships         | organization(code: "UN") { memberships(sources: ["nope"]) { totalCount } }   | organization.memberships | Argument 'sources': there is no source 'nope'.
            Organization.bilateralRelations  | organization(code: "EU") { bilateralRelations(with: ["ZZ"]) { totalCount } } | organization.bilateralRelations | Argument 'with': there is no country or organization 'ZZ'.
            BilateralRelation.parties        | country(code: "AZ") { bilateralRelations(first: 1) { nodes { parties(except: "Azerbaijan") { name } } } } | country.bilateralRelations.nodes[0].parties | Argument 'except': there is no country or organization 'Azerbaijan'. Did you mean 'AZ'
            """)
    void anUnknownNameIsAnError(String where, String field, String path, String message) {
        JsonPath answer = Ask.raw("{ " + field + " }", Map.of());
        assertEquals("BAD_USER_INPUT", answer.getString("errors[0].extensions.code"), answer.prettify());
        assertTrue(answer.getString("errors[0].message").startsWith(message), answer.getString("errors[0].message"));
        assertEquals(path, answer.getList("errors[0].path").stream().map(Object::toString)
                .reduce((before, next) -> Character.isDigit(next.charAt(0)) ? before + "[" + next + "]" : before + "." + next)
                .orElseThrow());
    }

    /** What takes a text is tried above, or takes no name. */
    @Test
    void eachArgumentThatTakesANameIsTried() throws IOException {
        Set<String> names = new TreeSet<>();
        var document = new Parser().parseDocument(Files.readString(Path.of("schema.graphql")));
        document.getDefinitionsOfType(graphql.language.ObjectTypeDefinition.class).forEach(type -> type.getFieldDefinitions()
                .forEach(field -> field.getInputValueDefinitions().stream().filter(UnknownNamesTest::isText)
                        .map(InputValueDefinition::getName)
                        .forEach(names::add)));
        document.getDefinitionsOfType(graphql.language.InputObjectTypeDefinition.class)
                .forEach(type -> type.getInputValueDefinitions().stream()
                        .filter(UnknownNamesTest::isText).map(value -> type.getName() + "." + value.getName()).forEach(names::add));
        assertEquals(new TreeSet<>(Set.of(
                // Tried.
                "with", "from", "against", "except", "sources", "property", "ConflictEventFilterInput.conflict",
                "ConflictEventFilterInput.with",
                "CountryFilterInput.regions", "CountryFilterInput.subregions", "OrganizationFilterInput.parent",
                // A look-up, which is null for what there is not.
                "code",
                // No names: cursors, a text to look for, beginnings, and a language, for which there is always a name.
                "after", "before", "text", "CountryFilterInput.nameStartsWith", "OrganizationFilterInput.nameStartsWith", "language")),
                names);
    }

    private static boolean isText(InputValueDefinition value) {
        Type<?> type = value.getType();
        while (!(type instanceof TypeName)) type = type instanceof NonNullType some ? some.getType() : ((ListType) type).getType();
        return ((TypeName) type).getName().equals("String");
    }

    @Test
    void aLookUpOfWhatThereIsNotIsNull() {
        JsonPath none = Ask
                .graph("{ country(code: \"ZZ\") { name } organization(code: \"nope\") { name } conflict(code: \"nope\") { name } "
                        + "other: organization(code: \"nope\", codeSystem: COW_IGO) { name } cow: country(code: \"COW:9999\") { name } }");
        for (String field : List.of("country", "organization", "conflict", "other", "cow")) assertNull(none.get(field), field);
    }

    @Test
    void aLongNameIsClipped() {
        String message = Ask.raw("{ systemMemberships(sources: [\"" + "x".repeat(900) + "\"]) { totalCount } }", Map.of())
                .getString("errors[0].message");
        assertEquals("Argument 'sources': there is no source '" + "x".repeat(60) + "…'.", message);
    }

    @Test
    void knownNamesCostNoStatement() {
        SqlLog.take();
        Ask.graph(
                "{ conflictEvents(filter: { conflict: \"nagorno-karabakh\", with: [\"az\", \"COW:371\", \"WTO\"] }, sources: [\"seed-az\"]) { totalCount } }");
        assertEquals(1, SqlLog.take().size());
    }

    /** Memory may be behind the snapshot that a request reads. */
    @Test
    void whatTheSnapshotHoldsIsKnown() throws SQLException {
        execute("insert into source (code, title, publisher, licence, rank) values ('brand-new', 'Brand-new', 'Nobody', 'None', 0)");
        try {
            assertEquals(0,
                    Ask.graph("{ systemMemberships(sources: [\"brand-new\"]) { totalCount } }").getInt("systemMemberships.totalCount"));
        } finally {
            execute("delete from source where code = 'brand-new'");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whatCanBeNamedIsListed() {
        JsonPath listed = Ask.graph("{ regions { name subregions } claimProperties sources(first: 100) { nodes { code } } }");
        assertEquals(List.of("Africa", "Americas", "Asia", "Europe", "Oceania"), listed.getList("regions.name"));
        assertTrue(listed.getList("regions.find { it.name == 'Asia' }.subregions").contains("Western Asia"));
        assertTrue(listed.getList("claimProperties").contains("DIPLOMATIC_PARTNER_COUNT"));
        assertTrue(listed.getList("sources.nodes.code").contains("seed-az"));
    }
}
