package org.entente.deploy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What kubectl makes of a folder, read by the types of Kubernetes: a field that they do not have is a mistake. */
record Manifests(List<HasMetadata> typed, List<JsonNode> untyped) {
    static final List<String> OVERLAYS = List.of("local", "prod", "observability");
    /** Kinds of operators that have no Java types: checked by name and what other manifests need of them. */
    private static final Set<String> UNTYPED = Set.of("postgresql.cnpg.io/v1 Cluster", "postgresql.cnpg.io/v1 ScheduledBackup",
            "barmancloud.cnpg.io/v1 ObjectStore");

    private static final ObjectMapper STRICT = new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                /** The types keep what they do not know. */
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            });

    static Manifests overlay(String name) throws IOException {
        return of(kustomize(Path.of("k8s/overlays", name)));
    }

    /** The overlay prod with these components. */
    static Manifests withComponents(List<String> components) throws IOException {
        return withComponents(components, "");
    }

    /** @param more lines of the overlay's kustomization */
    static Manifests withComponents(List<String> components, String more) throws IOException {
        // Kustomize takes relative paths only, and no link out of its folder.
        Path folder = Files.createDirectories(Path.of("target/k8s-with-components-" + ProcessHandle.current().pid()));
        StringBuilder text = new StringBuilder(
                "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nnamespace: entente\nresources: [../../k8s/overlays/prod]\ncomponents:\n");
        components.forEach(component -> text.append("  - ../../k8s/components/").append(component).append('\n'));
        Files.writeString(folder.resolve("kustomization.yaml"), text.append(more));
        return of(kustomize(folder));
    }

    static Manifests of(String yaml) throws IOException {
        KubernetesSerialization types = new KubernetesSerialization();
        List<HasMetadata> typed = new ArrayList<>();
        List<JsonNode> untyped = new ArrayList<>();
        for (String document : yaml.split("(?m)^---$")) {
            JsonNode tree = STRICT.readTree(document);
            String apiVersion = tree.path("apiVersion").asText();
            String kind = tree.path("kind").asText();
            if (UNTYPED.contains(apiVersion + " " + kind)) {
                untyped.add(tree);
                continue;
            }
            Class<?> type = types.getRegisteredKubernetesResource(apiVersion, kind);
            if (type == null) throw new IOException("Nobody knows the kind " + apiVersion + " " + kind);
            typed.add((HasMetadata) STRICT.treeToValue(tree, type));
        }
        return new Manifests(typed, untyped);
    }

    <T> List<T> all(Class<T> type) {
        return typed.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static String kustomize(Path folder) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder("kubectl", "kustomize", folder.toString()).start();
        } catch (IOException e) {
            throw new IOException("The manifests are checked as kubectl renders them: install kubectl.", e);
        }
        String yaml = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!errors.isBlank()) throw new IOException(folder + ": " + errors);
        return yaml;
    }
}
