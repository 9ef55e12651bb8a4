package org.entente.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.Ask;
import org.entente.ManagementPort;
import org.entente.PostgresForTests;
import org.junit.jupiter.api.Test;

/** The dashboard and the alerts ask for metrics and labels that the service really exports. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class DashboardTest {
    private static final Path FOLDER = Path.of("k8s/overlays/observability");
    private static final Pattern METRIC = Pattern.compile("\\b([a-z]+_[a-z_]+)\\b(?![(\"])");
    private static final Pattern CODE = Pattern.compile("code=~?\"([A-Z_|]+)\"");
    /** Functions and labels. */
    private static final Set<String> WORDS = Set.of("histogram_quantile", "rate_interval", "__rate_interval", "label_values", "data_set");

    private static List<String> expressions() throws IOException {
        List<String> expressions = new ArrayList<>();
        JsonNode dashboard = new ObjectMapper().readTree(FOLDER.resolve("dashboards/entente.json").toFile());
        dashboard.findValues("expr").forEach(node -> expressions.add(node.asText()));
        JsonNode alerts = new ObjectMapper(new YAMLFactory()).readTree(FOLDER.resolve("alerts.yaml").toFile());
        alerts.findValues("expr").forEach(node -> expressions.add(node.asText()));
        assertTrue(expressions.size() >= 18, expressions::toString);
        return expressions;
    }

    private static Set<String> metrics(List<String> expressions) {
        Set<String> names = new TreeSet<>();
        for (String expression : expressions) {
            Matcher name = METRIC.matcher(expression);
            while (name.find()) if (!WORDS.contains(name.group(1))) names.add(name.group(1));
        }
        return names;
    }

    @Test
    void eachMetricIsExported() throws Exception {
        Ask.graph("query Dashboard { country(code: \"AZ\") { name } }");
        assertEquals("GRAPHQL_VALIDATION_FAILED", Ask.code("{ nothing }"));
        sql("insert into published_file (data_set, key, newer, checked_at) values ('ucdp-ged', 'ged', false, now())");
        try {
            Set<String> missing = metrics(expressions());
            assertTrue(missing.size() >= 10, missing::toString);
            // What is read from the database comes a little later.
            for (int i = 0; i < 600 && !exported().containsAll(missing); i++) Thread.sleep(100);
            missing.removeAll(exported());
            assertEquals(Set.of(), missing);
        } finally {
            sql("delete from published_file");
        }
    }

    private static Set<String> exported() {
        return ManagementPort.get("/q/metrics").asString().lines().filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0]).collect(Collectors.toSet());
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = PostgresForTests.connectToTested(); Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    @Test
    void eachCodeIsOneOfOurs() throws IOException {
        List<String> codes = new ArrayList<>();
        for (String expression : expressions()) {
            Matcher code = CODE.matcher(expression);
            while (code.find()) codes.addAll(List.of(code.group(1).split("\\|")));
        }
        assertFalse(codes.isEmpty());
        for (String code : codes) org.entente.graph.ErrorCode.valueOf(code);
    }

    @Test
    void aMetricThatIsNotThereWouldBeFound() {
        assertEquals(Set.of("entente_editions", "agroal_used_count"), metrics(
                List.of("max by (pod) (entente_editions{namespace=~\"$namespace\"}) > 0", "rate(agroal_used_count[$__rate_interval])")));
    }
}
