package org.entente;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.engine.Served;
import org.junit.jupiter.api.Test;

/** The served schema is the committed one and keeps the rules of a good schema. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SchemaTest {
    private static final Path COMMITTED = Path.of("schema.graphql");
    /** Lists that are short and fixed, or as long as a count beside them. */
    private static final Set<String> SHORT_LISTS = Set.of("citations", "claims", "contradictions", "codes", "predecessors", "successors",
            "parties",
            "locations", "aliases", "organizations", "regions", "subregions", "claimProperties", "sources", "completeFor", "statements",
            "lengths",
            "nodes",
            "edges");

    @Inject
    @Served
    GraphQLSchema schema;

    @Test
    void theCommittedSchemaIsTheServedOne() throws IOException {
        String served = given().get("/graphql/schema.graphql").asString();
        if (System.getProperty("golden.write") != null) Files.writeString(COMMITTED, served);
        assertEquals(Files.readString(COMMITTED), served, "run with -Dgolden.write and read the difference");
    }

    private List<GraphQLNamedType> types() {
        return schema.getAllTypesAsList().stream().filter(type -> !type.getName().startsWith("__")).toList();
    }

    @Test
    void namesAreWrittenAsTheyShould() {
        List<String> odd = new ArrayList<>();
        for (GraphQLNamedType type : types()) {
            if (!type.getName().matches("[A-Z][A-Za-z0-9]*")) odd.add(type.getName());
            if (type instanceof GraphQLEnumType choice) {
                for (GraphQLEnumValueDefinition value : choice.getValues())
                    if (!value.getName().matches("[A-Z][A-Z0-9_]*")) odd.add(type.getName() + "." + value.getName());
            }
            if (type instanceof GraphQLFieldsContainer fields) {
                for (GraphQLFieldDefinition field : fields.getFieldDefinitions()) {
                    if (!field.getName().matches("[a-z][A-Za-z0-9]*")) odd.add(type.getName() + "." + field.getName());
                    for (GraphQLArgument argument : field.getArguments())
                        if (!argument.getName().matches("[a-z][A-Za-z0-9]*")) odd.add(field.getName() + "(" + argument.getName());
                }
            }
        }
        assertEquals(List.of(), odd);
    }

    @Test
    void queryFieldsAreNouns() {
        assertEquals(List.of(), schema.getQueryType().getFieldDefinitions().stream().map(GraphQLFieldDefinition::getName)
                .filter(name -> name.matches("(get|list|fetch|find|load)[A-Z].*")).toList());
    }

    @Test
    void nodesHaveGlobalIds() {
        for (String type : List.of("Country", "Organization", "Group", "Person", "Membership", "BilateralRelation", "Conflict",
                "ConflictEvent", "Office", "Claim", "Source")) {
            GraphQLObjectType object = schema.getObjectType(type);
            assertTrue(object.getInterfaces().stream().anyMatch(one -> one.getName().equals("Node")), type);
            assertEquals("ID!", GraphQLTypeUtil.simplePrint(object.getFieldDefinition("id").getType()), type);
        }
    }

    @Test
    void listsThatMayGrowAreConnectionsWithPaging() {
        List<String> odd = new ArrayList<>();
        for (GraphQLNamedType type : types()) {
            if (!(type instanceof GraphQLFieldsContainer container)) continue;
            for (GraphQLFieldDefinition field : container.getFieldDefinitions()) {
                String printed = GraphQLTypeUtil.simplePrint(field.getType());
                if (printed.startsWith("[") && !SHORT_LISTS.contains(field.getName())) odd.add(type.getName() + "." + field.getName());
                if (!((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName().endsWith("Connection")) continue;
                for (String argument : List.of("first", "after", "last", "before"))
                    if (field.getArgument(argument) == null) odd.add(type.getName() + "." + field.getName() + " lacks " + argument);
                GraphQLObjectType connection = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
                for (String part : List.of("edges", "nodes", "pageInfo", "totalCount"))
                    if (connection.getFieldDefinition(part) == null) odd.add(connection.getName() + " lacks " + part);
            }
        }
        assertEquals(List.of(), odd);
    }

    @Test
    void nullIsADecision() {
        List<String> odd = new ArrayList<>();
        for (GraphQLNamedType type : types()) {
            if (!(type instanceof GraphQLFieldsContainer container)) continue;
            for (GraphQLFieldDefinition field : container.getFieldDefinitions()) {
                String printed = GraphQLTypeUtil.simplePrint(field.getType());
                boolean list = printed.startsWith("[");
                boolean paging = printed.contains("Connection") || printed.contains("PageInfo");
                if ((list || paging) && !printed.endsWith("!")) odd.add(type.getName() + "." + field.getName() + ": " + printed);
            }
        }
        assertEquals(List.of(), odd);
    }

    @Test
    void everythingIsDescribed() {
        List<String> bare = new ArrayList<>();
        for (GraphQLNamedType type : types()) {
            if (Set.of("String", "Int", "Float", "Boolean", "ID").contains(type.getName())) continue;
            describe(bare, type.getName(), type.getDescription());
            switch (type) {
                case GraphQLEnumType choice ->
                    choice.getValues().forEach(value -> describe(bare, type.getName() + "." + value.getName(), value.getDescription()));
                case GraphQLInputObjectType input -> {
                    for (GraphQLInputObjectField field : input.getFieldDefinitions())
                        describe(bare, type.getName() + "." + field.getName(), field.getDescription());
                }
                case GraphQLFieldsContainer container -> {
                    for (GraphQLFieldDefinition field : container.getFieldDefinitions()) {
                        describe(bare, type.getName() + "." + field.getName(), field.getDescription());
                        for (GraphQLArgument argument : field.getArguments())
                            describe(bare, type.getName() + "." + field.getName() + "(" + argument.getName() + ")",
                                    argument.getDescription());
                    }
                }
                default -> {
                }
            }
        }
        assertEquals(List.of(), bare);
    }

    private static void describe(List<String> bare, String name, String description) {
        if (description == null || description.isBlank()) bare.add(name);
    }
}
