package org.entente.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.entente.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Imports commute, and a rollback is exact: whatever was imported, again, corrected and taken out, the graph is the one that comes from
 * importing what is left, alone, in any order. {@code mvn verify -Dit.test=none -Dtest=CommutingImportsTest -Dcommuting.sequences=300}
 * tries more; a seed that failed once is tried each time.
 */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@ExtendWith(AsItWas.class)
class CommutingImportsTest {
    private static final int SEQUENCES = Integer.getInteger("commuting.sequences", 15);
    private static final int FIRST = Integer.getInteger("commuting.seed", 1);
    private static final List<Integer> FAILED_ONCE = List.of();

    @TempDir
    Path folder;

    @Test
    void whatIsLeftIsAllThatCounts() throws Exception {
        for (int seed : FAILED_ONCE) sequence(seed);
        for (int seed = FIRST; seed < FIRST + SEQUENCES; seed++) sequence(seed);
    }

    private void sequence(int seed) throws Exception {
        Random random = new Random(seed);
        Map<String, MadeUpFiles.Maker> makers = new MadeUpFiles(folder).makers();
        List<String> sources = new ArrayList<>(makers.keySet());
        Map<String, Deque<Path>> left = new TreeMap<>();
        List<String> steps = new ArrayList<>();
        for (int step = 0; step < 12; step++) {
            String source = sources.get(random.nextInt(sources.size()));
            Deque<Path> imported = left.computeIfAbsent(source, first -> new ArrayDeque<>());
            int dice = random.nextInt(10);
            if (!imported.isEmpty() && dice < 3) {
                steps.add("rollback " + source);
                Imported.takeOut(source);
                imported.pop();
            } else if (!imported.isEmpty() && dice == 3) {
                steps.add("rollback --all " + source);
                Imported.takeAllOut(source);
                imported.clear();
            } else {
                Path file = !imported.isEmpty() && dice == 4 ? imported.peek() : makers.get(source).make(random);
                steps.add("import " + source);
                if (run(file).edition() != null) imported.push(file);
            }
        }
        List<String> graph = graph();
        List<Path> files = new ArrayList<>();
        for (Deque<Path> imported : left.values()) if (!imported.isEmpty()) files.add(imported.peek());
        Imported.takeAllOut();
        Collections.shuffle(files, random);
        for (Path file : files) run(file);
        assertEquals(String.join("\n", graph()), String.join("\n", graph), "seed " + seed + ": " + steps);
        Imported.takeAllOut();
    }

    private static Report run(Path file) throws Exception {
        Report report = Imported.run(new Import.Order(file, Imported.dataSets(), Release.UNSAID, false, true));
        assertEquals(0, report.rejections().count(), () -> file.getFileName() + ": " + report.rejections().kept());
        return report;
    }

    private static List<String> graph() throws SQLException {
        try (Connection connection = Imported.database().getConnection()) {
            List<String> graph = NaturalGraph.of(connection);
            assertTrue(graph.size() > 1000, graph.size() + " rows");
            return graph;
        }
    }
}
