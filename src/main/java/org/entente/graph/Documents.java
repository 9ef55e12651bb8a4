package org.entente.graph;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.schema.GraphQLSchema;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parsed and valid documents, the recently used ones, up to a number of characters in all. */
final class Documents {
    private static final long CHARACTERS = 4_000_000;

    private final GraphQLSchema schema;
    private final LinkedHashMap<String, PreparsedDocumentEntry> known = new LinkedHashMap<>(64, 0.75f, true);
    private long characters;

    Documents(GraphQLSchema schema, Limits limits) {
        this.schema = schema;
        ParserOptions.setDefaultOperationParserOptions(ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxTokens(limits.tokens).maxCharacters(limits.bodyBytes)));
    }

    /** What is wrong with a document; it is not kept. */
    record Invalid(ErrorCode code, List<GraphQLError> errors) {}

    /** A {@link PreparsedDocumentEntry} or {@link Invalid}. */
    Object get(ExecutionInput input) {
        synchronized (known) {
            PreparsedDocumentEntry entry = known.get(input.getQuery());
            if (entry != null) return entry;
        }
        ParseAndValidateResult result = ParseAndValidate.parseAndValidate(schema, input);
        if (result.isFailure()) return invalid(result);
        PreparsedDocumentEntry entry = new PreparsedDocumentEntry(result.getDocument());
        synchronized (known) {
            if (known.put(input.getQuery(), entry) == null) characters += input.getQuery().length();
            Iterator<Map.Entry<String, PreparsedDocumentEntry>> oldest = known.entrySet().iterator();
            while (characters > CHARACTERS && oldest.hasNext()) {
                characters -= oldest.next().getKey().length();
                oldest.remove();
            }
        }
        return entry;
    }

    private static Invalid invalid(ParseAndValidateResult result) {
        ErrorCode code = result.getSyntaxException() == null ? ErrorCode.GRAPHQL_VALIDATION_FAILED
                : result.getSyntaxException() instanceof ParseCancelledException ? ErrorCode.TOO_MANY_TOKENS : ErrorCode.GRAPHQL_PARSE_FAILED;
        return new Invalid(code, result.getErrors().stream().map(error -> coded(error, code)).toList());
    }

    static GraphQLError coded(GraphQLError error, ErrorCode code) {
        return GraphQLError.newError().message("%s", error.getMessage()).locations(error.getLocations() == null ? List.of() : error.getLocations())
                .extensions(Map.of("code", code.name())).build();
    }
}
