package org.entente.golden;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.entente.SqlLog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each golden query gives the answer beside it by the statements beside it. {@code -Dgolden.write} writes both anew:
 * read the difference before it is committed.
 */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Statements are seen only where the service runs in this process. */
    boolean seesStatements() {
        return true;
    }

    static List<Path> queries() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            List<Path> queries = files.filter(file -> file.toString().endsWith(".graphql")).sorted().toList();
            assertTrue(queries.size() >= 8, "golden queries are missing");
            return queries;
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyGoldenQueryIsAnsweredAsWritten(Path query) throws IOException {
        SqlLog.take();
        String answer = pretty(Ask.text(Files.readString(query), Map.of()));
        String statements = String.join("\n\n", SqlLog.take()) + "\n";
        assertAll(() -> compare(sibling(query, ".json"), answer), () -> {
            if (seesStatements()) compare(sibling(query, ".sql"), statements);
        });
    }

    private static String pretty(String json) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
                .writeValueAsString(JSON.readTree(json)) + "\n";
    }

    private static Path sibling(Path query, String ending) {
        return query.resolveSibling(query.getFileName().toString().replace(".graphql", ending));
    }

    private static void compare(Path expected, String actual) throws IOException {
        if (System.getProperty("golden.write") != null) Files.writeString(expected, actual);
        assertEquals(Files.readString(expected), actual, expected.toString());
    }
}
