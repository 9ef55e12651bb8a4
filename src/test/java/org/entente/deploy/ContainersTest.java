package org.entente.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The container files keep the rules of a good image, and all places that name the version name the same. */
class ContainersTest {
    private static final Pattern VERSION = Pattern.compile("<version>([0-9.]+)(?:-SNAPSHOT)?</version>");
    private static final Pattern FIXED = Pattern.compile("[a-z0-9./-]+:[a-z]*[0-9][\\w.-]*");

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(Path.of("docker", file));
    }

    private static String version() throws IOException {
        Matcher version = VERSION.matcher(Files.readString(Path.of("pom.xml")));
        assertTrue(version.find());
        return version.group(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.native", "Dockerfile.native-builder", "Dockerfile.jvm"})
    void imagesAreFixedUnprivilegedAndLabelled(String file) throws IOException {
        List<String> lines = lines(file);
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("#") && line.contains("docker build -f docker/" + file)),
                "its header does not say how it is used");
        List<String> bases = lines.stream().filter(line -> line.startsWith("FROM ")).map(line -> line.split(" ")[1]).toList();
        assertFalse(bases.isEmpty());
        for (String base : bases) assertTrue(base.matches("[a-z0-9./-]+:[\\w.-]*\\d[\\w.-]*"), base + " has no fixed version");
        int last = lines
                .lastIndexOf(lines.stream().filter(line -> line.startsWith("FROM ")).reduce((first, second) -> second).orElseThrow());
        List<String> stage = lines.subList(last, lines.size());
        assertEquals("USER 1001:1001",
                stage.stream().filter(line -> line.startsWith("USER ")).reduce((first, second) -> second).orElseThrow());
        assertTrue(stage.stream().anyMatch(line -> line.matches("ENTRYPOINT \\[.*]")), "no shell is needed to start it");
        assertTrue(stage.contains("EXPOSE 8080 9000"));
        assertTrue(stage.contains("ENV QUARKUS_HTTP_HOST=0.0.0.0 QUARKUS_MANAGEMENT_HOST=0.0.0.0"), "nobody outside reaches it");
        assertTrue(String.join("\n", stage).contains("org.opencontainers.image.version=\"" + version() + "\""));
        assertFalse(stage.stream().anyMatch(line -> line.startsWith("ADD ") || line.startsWith("RUN ")),
                "what runs in the last stage may leave traces");
    }

    /** What a container file copies can be sent to the engine: .dockerignore leaves out all that it does not name. */
    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.native", "Dockerfile.native-builder", "Dockerfile.jvm"})
    void whatIsCopiedIsInTheContext(String file) throws IOException {
        List<String> context = Files.readAllLines(Path.of(".dockerignore")).stream().filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1)).toList();
        for (String line : lines(file)) {
            if (!line.startsWith("COPY ") || line.contains("--from=")) continue;
            List<String> words = Stream.of(line.split(" ")).skip(1).filter(word -> !word.startsWith("--")).toList();
            for (String source : words.subList(0, words.size() - 1)) {
                assertTrue(context.stream().anyMatch(named -> source.equals(named) || source.startsWith(named + "/")
                        || named.startsWith("target/*") && source.startsWith("target/")), source);
                if (!source.startsWith("target/")) assertTrue(Files.exists(Path.of(source)), source);
            }
        }
    }

    @Test
    void composeIsFixedAndRestricted() throws IOException {
        JsonNode compose = new ObjectMapper(new YAMLFactory()).readTree(Path.of("docker/compose.yaml").toFile());
        JsonNode services = compose.path("services");
        assertEquals(5, services.size());
        services.properties().forEach(service -> {
            assertTrue(FIXED.matcher(service.getValue().path("image").asText()).matches(), service.getKey());
            service.getValue().path("ports").forEach(port -> assertTrue(port.asText().startsWith("127.0.0.1:"), port.asText()));
            service.getValue().path("volumes").forEach(volume -> {
                String from = volume.asText().split(":")[0];
                if (from.startsWith(".")) assertTrue(Files.exists(Path.of("docker").resolve(from)), from);
                else assertTrue(compose.path("volumes").has(from), from);
            });
        });
        assertTrue(services.at("/postgres/image").asText().startsWith("postgres:18"));
    }

    @Test
    void theVersionIsTheSameEverywhere() throws IOException {
        String version = version();
        assertTrue(Files.readString(Path.of("docker/compose.yaml")).contains("image: entente:" + version + "\n"));
        for (String file : List.of("k8s/base/kustomization.yaml", "k8s/components/import/kustomization.yaml"))
            assertTrue(Files.readString(Path.of(file)).contains("newTag: " + version + "\n"), file);
        assertTrue(Files.readString(Path.of("CHANGELOG.md")).contains("## [" + version + "]"), "CHANGELOG.md");
    }
}
