package org.entente.engine;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.entente.graph.ErrorCode;
import org.entente.graph.RequestError;
import org.jspecify.annotations.Nullable;

/**
 * Parsed and valid documents, the recently used ones, up to a number of characters in all.
 * It is a plain map under a lock: what a cache library finds by name at run time is missing from a native image, and nothing waits under the lock.
 */
final class Documents {
    /** A character becomes 15 bytes of a usual document, up to 60 of one that is made to be large. */
    static final long CHARACTERS = 1_000_000;
    /** A longer one would push out hundreds of usual ones. */
    static final long LONGEST = CHARACTERS / 20;

    private static final int HASH_DIGITS = 12;
    /** The time to read a number grows with the square of their number, and nothing stops it. */
    private static final int DIGITS = 1_000;
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{" + (DIGITS + 1) + "}");
    /** Clients choose the names. */
    static final int LONGEST_NAME = 64;

    /** SmallRye says which Java class it was given instead. */
    private static final Pattern JAVA_TYPE = Pattern.compile("SRGQL\\d+: Expected type \\[(\\w+)] but was \\[[^]]*]\\.");
    /** So does graphql-java of a variable. */
    private static final Pattern JAVA_VALUE = Pattern.compile(" but it was an? '\\w+'");

    private final GraphQLSchema schema;
    private final Limits limits;
    /** Each request brings it along: the default is that of all that the JVM parses. */
    private final ParserOptions readable;
    private final LinkedHashMap<String, CheckedDocument.Valid> known = new LinkedHashMap<>(64, 0.75f, true);
    private long characters;
    /** Parsing takes a processor and nothing else: some stay for those who have work to do. */
    private final Semaphore parsing = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    Documents(GraphQLSchema schema, Limits limits) {
        this.schema = schema;
        this.limits = limits;
        this.readable = ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxTokens(limits.tokens).maxCharacters(limits.bodyBytes));
    }

    /** A document that is known to be valid; null for any other. */
    CheckedDocument.@Nullable Valid known(String query) {
        synchronized (known) {
            return known.get(query);
        }
    }

    /** What is valid is kept, if it is not too long. */
    CheckedDocument get(ExecutionInput input, long waitNanos) throws InterruptedException {
        if (!parsing.tryAcquire(waitNanos, TimeUnit.NANOSECONDS))
            throw new RequestError(ErrorCode.SERVER_BUSY, "The server is busy: try again in a moment.");
        try {
            return parsed(input);
        } finally {
            parsing.release();
        }
    }

    private CheckedDocument parsed(ExecutionInput input) {
        String query = input.getQuery();
        if (LONG_NUMBER.matcher(query).find())
            return refused(ErrorCode.GRAPHQL_PARSE_FAILED, "The document has more than " + DIGITS + " digits in a row.", null, null);
        input.getGraphQLContext().put(ParserOptions.class, readable);
        ParseAndValidateResult parsed = ParseAndValidate.parse(input);
        if (parsed.isFailure()) return unparsed(parsed.getSyntaxException());
        Document document = parsed.getDocument();
        if (document.getDefinitions().size() > limits.definitions) {
            return refused(ErrorCode.QUERY_TOO_LARGE, "The document has more than " + limits.definitions + " operations and fragments.",
                    null, document);
        }
        List<ValidationError> errors = ParseAndValidate.validate(schema, document, input.getLocale());
        if (!errors.isEmpty()) {
            ErrorCode code = ErrorCode.GRAPHQL_VALIDATION_FAILED;
            return new CheckedDocument.Refused(code, errors.stream().map(error -> coded(error, code)).toList(), document);
        }
        CheckedDocument.Valid valid = new CheckedDocument.Valid(new PreparsedDocumentEntry(document));
        if (query.length() <= LONGEST) keep(query, valid);
        return valid;
    }

    /** Tells documents apart that have no name; nothing of what they say can be read from it. */
    static String hash(String query) {
        return Sha256.of(query).substring(0, HASH_DIGITS);
    }

    /** The name of an operation, or as much of it as logs and traces can bear; null: it has none. */
    static String name(OperationDefinition operation) {
        String name = operation.getName();
        return name == null || name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    private void keep(String query, CheckedDocument.Valid valid) {
        synchronized (known) {
            if (known.put(query, valid) == null) characters += query.length();
            Iterator<Map.Entry<String, CheckedDocument.Valid>> oldest = known.entrySet().iterator();
            while (characters > CHARACTERS) {
                characters -= oldest.next().getKey().length();
                oldest.remove();
            }
        }
    }

    /** The parser says in the server's language that a limit is passed: we say it in ours. */
    private CheckedDocument.Refused unparsed(InvalidSyntaxException failure) {
        return switch (failure) {
            case ParseCancelledException e -> refused(ErrorCode.TOO_MANY_TOKENS,
                    "The document has more than " + limits.tokens + " tokens, or far too much white space.", e.getLocation(), null);
            case ParseCancelledTooDeepException e ->
                refused(ErrorCode.QUERY_TOO_DEEP, "The document is nested too deeply to be parsed.", e.getLocation(), null);
            default -> new CheckedDocument.Refused(ErrorCode.GRAPHQL_PARSE_FAILED,
                    List.of(coded(failure.toInvalidSyntaxError(), ErrorCode.GRAPHQL_PARSE_FAILED)), null);
        };
    }

    private static CheckedDocument.Refused refused(ErrorCode code, String message, @Nullable SourceLocation location,
            @Nullable Document document) {
        List<SourceLocation> locations = location == null ? List.of() : List.of(location);
        return new CheckedDocument.Refused(code, List
                .of(GraphQLError.newError().message("%s", message).locations(locations).extensions(Map.of("code", code.name())).build()),
                document);
    }

    static GraphQLError coded(GraphQLError error, ErrorCode code) {
        String message = JAVA_VALUE.matcher(JAVA_TYPE.matcher(error.getMessage()).replaceAll("Not a valid $1.")).replaceAll("");
        return GraphQLError.newError().message("%s", Told.shortened(message))
                .locations(error.getLocations() == null ? List.of() : error.getLocations())
                .extensions(Map.of("code", code.name())).build();
    }
}
