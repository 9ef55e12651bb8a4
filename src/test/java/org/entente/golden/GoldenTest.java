package org.entente.golden;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Each golden query gives the answer beside it by the statements beside it. {@code -Dgolden.write} writes both anew:
 * read the difference before it is committed.
 */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Statements are seen only where the service runs in this process. */
    boolean seesStatements() {
        return true;
    }

    @Test
    void everyGoldenQueryIsAnsweredAsWritten() throws IOException {
        List<Path> queries;
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            queries = files.filter(file -> file.toString().endsWith(".graphql")).sorted().toList();
        }
        assertTrue(queries.size() >= 7, "golden queries are missing");
        for (Path query : queries) check(query);
    }

    private void check(Path query) throws IOException {
        SqlLog.take();
        String answer = pretty(Ask.text(Files.readString(query), Map.of()));
        String statements = String.join("\n\n", SqlLog.take()) + "\n";
        compare(sibling(query, ".json"), answer);
        if (seesStatements()) compare(sibling(query, ".sql"), statements);
    }

    private static String pretty(String json) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines)).writeValueAsString(JSON.readTree(json)) + "\n";
    }

    private static Path sibling(Path query, String ending) {
        return query.resolveSibling(query.getFileName().toString().replace(".graphql", ending));
    }

    private static void compare(Path expected, String actual) throws IOException {
        if (System.getProperty("golden.write") != null) Files.writeString(expected, actual);
        assertEquals(Files.readString(expected), actual, expected.toString());
    }
}
