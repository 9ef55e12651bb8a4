package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import graphql.ExecutionInput;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Locale;
import org.entente.graph.ErrorCode;
import org.junit.jupiter.api.Test;

/** What the parser may read is limited for each request, and not for all that the JVM parses. */
class ParserLimitTest {
    private static final GraphQLSchema SCHEMA = new SchemaGenerator()
            .makeExecutableSchema(new SchemaParser().parse("type Query { one: Int }"), RuntimeWiring.MOCKED_WIRING);

    @Test
    void leavesTheDefaultOfTheJvmAlone() throws Exception {
        ParserOptions before = ParserOptions.getDefaultOperationParserOptions();
        Limits limits = new Limits();
        limits.tokens = 4;
        limits.bodyBytes = 100;
        limits.definitions = 1;
        Documents documents = new Documents(SCHEMA, limits);
        assertEquals(ErrorCode.TOO_MANY_TOKENS,
                assertInstanceOf(CheckedDocument.Refused.class, documents.get(input("{ one two: one }"), 0)).code());
        assertEquals(ErrorCode.GRAPHQL_PARSE_FAILED,
                assertInstanceOf(CheckedDocument.Refused.class, documents.get(input("{ one }" + " ".repeat(100)), 0)).code());
        assertInstanceOf(CheckedDocument.Valid.class, documents.get(input("{ one }"), 0));
        assertSame(before, ParserOptions.getDefaultOperationParserOptions());
    }

    private static ExecutionInput input(String query) {
        return ExecutionInput.newExecutionInput(query).locale(Locale.ROOT).build();
    }
}
