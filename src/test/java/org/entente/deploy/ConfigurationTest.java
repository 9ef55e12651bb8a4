package org.entente.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What can be set is told, what is told can be set, and what deployments set exists. */
@Execution(ExecutionMode.CONCURRENT)
class ConfigurationTest {
    private static final Path README = Path.of("README.md");
    private static final Path DOCUMENTED = Path.of("src/main/docs/configuration.md");
    private static final Pattern TABLE = Pattern
            .compile("(?s)(\\| variable \\| default \\| meaning \\|\\n\\| --- \\| --- \\| --- \\|\\n)((?:\\|[^\\n]*\\n)*)");
    private static final Pattern USED = Pattern.compile("\"(entente\\.[a-z.-]+)\"");

    @Test
    void theDocumentationHasTheTable() throws IOException {
        String rows = Setting.all().stream()
                .map(setting -> "| `" + setting.variable() + "` | " + setting.standardTold() + " | " + setting.meaning() + " |\n")
                .collect(Collectors.joining());
        String documented = Files.readString(DOCUMENTED);
        Matcher table = TABLE.matcher(documented);
        assertTrue(table.find(), DOCUMENTED + " has no table of variables");
        if (System.getProperty("golden.write") != null)
            Files.writeString(DOCUMENTED, documented.substring(0, table.start(2)) + rows + documented.substring(table.end(2)));
        else
            assertEquals(rows, table.group(2), "run with -Dgolden.write and read the difference");
    }

    @Test
    void whatTheCodeReadsIsTold() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(name -> name.toString().endsWith(".java")).toList()) {
                Matcher property = USED.matcher(Files.readString(file));
                while (property.find()) used.add(property.group(1));
            }
        }
        // Metrics and log categories have such names, too.
        Set<String> metrics = Set.of("entente.edition", "entente.operations", "entente.operations.running", "entente.operations.waiting",
                "entente.operations.statements", "entente.requests.refused", "entente.parents",
                "entente.answers.unread", "entente.answers.cut", "entente.bodies.held", "entente.connections.open",
                "entente.connections.refused", "entente.head-timeout", "entente.key.last.use", "entente.applications.requests",
                "entente.access", "entente.source.newer.release", "entente.source.checked");
        used.removeAll(metrics);
        // Read by the configuration itself.
        used.addAll(List.of("entente.roles.reader", "entente.roles.writer", "entente.limits.statement-timeout"));
        assertEquals(used, Setting.all().stream().map(Setting::property).filter(property -> property.startsWith("entente."))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void quarkusUnderstandsWhatIsTold() throws IOException {
        KnownConfiguration known = new KnownConfiguration();
        assertEquals(List.of(), Setting.all().stream().map(Setting::property)
                .filter(property -> property.startsWith("quarkus.") && !known.hasProperty(property)).toList());
        assertFalse(known.hasProperty("quarkus.http.prt") || known.hasProperty("quarkus.datasource.jdbc.telemetry"),
                "knows a property that cannot be set at run time");
    }

    @Test
    void whatManifestsSetExists() throws IOException {
        Set<String> variables = new TreeSet<>();
        for (Manifests manifests : List.of(Manifests.overlay("local"), Manifests.overlay("prod"), Manifests.overlay("observability"),
                Manifests.withComponents(List.of("import")))) {
            manifests.all(ConfigMap.class).stream().filter(map -> map.getMetadata().getName().equals("entente"))
                    .forEach(map -> variables.addAll(map.getData().keySet()));
            Stream<PodSpec> pods = Stream.of(
                    manifests.all(Deployment.class).stream().map(deployment -> deployment.getSpec().getTemplate().getSpec()),
                    manifests.all(Job.class).stream().map(job -> job.getSpec().getTemplate().getSpec()),
                    manifests.all(CronJob.class).stream().map(job -> job.getSpec().getJobTemplate().getSpec().getTemplate().getSpec()))
                    .flatMap(pod -> pod);
            pods.flatMap(pod -> Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream()))
                    .flatMap(container -> container.getEnv().stream()).map(EnvVar::getName).forEach(variables::add);
        }
        assertTrue(variables.size() >= 15, variables::toString);
        assertEquals(List.of(), unknown(variables));
    }

    /** Those of the service of ours in compose.yaml, of container files and of the README's commands. */
    @Test
    void whatContainersAndTheReadmeSetExists() throws IOException {
        Pattern assignment = Pattern.compile("\\b((?:QUARKUS|ENTENTE)_[A-Z0-9_]+)(?:=|: |`)");
        Set<String> variables = new TreeSet<>();
        List<Path> files = new ArrayList<>(List.of(README));
        try (Stream<Path> docker = Files.list(Path.of("docker"))) {
            docker.filter(Files::isRegularFile).forEach(files::add);
        }
        for (Path file : files) {
            Matcher variable = assignment.matcher(Files.readString(file));
            while (variable.find()) variables.add(variable.group(1));
        }
        assertTrue(variables.size() >= 10, variables::toString);
        assertEquals(List.of(), unknown(variables));
    }

    private static List<String> unknown(Set<String> variables) throws IOException {
        KnownConfiguration known = new KnownConfiguration();
        Set<String> told = Setting.all().stream().map(Setting::variable).collect(Collectors.toSet());
        return variables.stream().filter(variable -> !told.contains(variable) && !known.hasVariable(variable)).toList();
    }
}
