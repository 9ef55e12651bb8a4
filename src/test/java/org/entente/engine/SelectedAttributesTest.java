package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.entente.edition.AsItWas;
import org.entente.edition.Imported;
import org.entente.edition.MadeUpFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a query selects of a row, it gets what it would get beside all other fields: of no attribute less is read than is needed. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@ExtendWith(AsItWas.class)
class SelectedAttributesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    @Served
    GraphQLSchema schema;

    @TempDir
    Path folder;

    @Test
    void aFieldAloneIsWhatItIsAmongAllOthers() throws Exception {
        for (MadeUpFiles.Maker maker : new MadeUpFiles(folder).makers().values()) Imported.run(maker.make(new Random(7)));
        Map<String, List<List<String>>> lists = lists();
        assertTrue(lists.size() >= 12, lists.keySet()::toString);
        for (Map.Entry<String, List<List<String>>> list : lists.entrySet()) {
            List<String> filled = list.getValue().stream().filter(path -> !rows(path, "__typename").isEmpty()).findFirst()
                    .orElseThrow(() -> new AssertionError("No row of " + list));
            List<String> fields = fields(schema.getObjectType(list.getKey()));
            List<JsonNode> all = rows(filled, String.join(" ", fields));
            for (String field : fields) {
                List<JsonNode> alone = rows(filled, field);
                for (int i = 0; i < all.size(); i++)
                    assertEquals(all.get(i).get(name(field)), alone.get(i).get(name(field)), list.getKey() + ": " + field);
            }
        }
    }

    /** For each type of rows the connections by which some are reached from Query. */
    private Map<String, List<List<String>>> lists() {
        Map<String, List<List<String>>> lists = new TreeMap<>();
        Map<String, List<String>> next = Map.of("Query", List.of());
        while (!next.isEmpty()) {
            Map<String, List<String>> found = new TreeMap<>();
            next.forEach((type, path) -> schema.getObjectType(type).getFields().stream().filter(SelectedAttributesTest::isList)
                    .forEach(field -> {
                        GraphQLObjectType connection = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
                        String row = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(connection.getFieldDefinition("nodes").getType()))
                                .getName();
                        List<String> list = Stream.concat(path.stream(), Stream.of(field.getName())).toList();
                        if (!lists.containsKey(row)) found.put(row, list);
                        lists.computeIfAbsent(row, _ -> new ArrayList<>()).add(list);
                    }));
            next = found;
        }
        return lists;
    }

    /** That can be asked for without saying more. */
    private static boolean isList(GraphQLFieldDefinition field) {
        return isConnection(field) && field.getArguments().stream().noneMatch(argument -> GraphQLTypeUtil.isNonNull(argument.getType()));
    }

    private static boolean isConnection(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType object && object.getName().endsWith("Connection");
    }

    /** All fields of a row, each with the leaves of what it holds. */
    private static List<String> fields(GraphQLObjectType row) {
        return row.getFields().stream().map(field -> {
            if (isConnection(field)) return field.getName() + "(first: 1) { totalCount }";
            return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer object
                    ? field.getName() + " { __typename " + leaves(object) + " }" : field.getName();
        }).toList();
    }

    private static String leaves(GraphQLFieldsContainer object) {
        return object.getFieldDefinitions().stream().filter(field -> GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType())))
                .map(GraphQLFieldDefinition::getName).collect(Collectors.joining(" "));
    }

    private static String name(String field) {
        return field.split("\\W", 2)[0];
    }

    private static List<JsonNode> rows(List<String> list, String selected) {
        String query = selected;
        for (String field : list.reversed()) query = field + "(first: 30) { nodes { " + query + " } }";
        JsonNode answer = parsed(Ask.text("{ " + query + " }", Map.of()));
        assertFalse(answer.has("errors"), answer::toPrettyString);
        List<JsonNode> rows = List.of(answer.get("data"));
        for (String field : list) rows = rows.stream().flatMap(row -> row.get(field).get("nodes").valueStream()).toList();
        return rows;
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
