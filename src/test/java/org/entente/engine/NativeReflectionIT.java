package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.graphql.schema.SchemaBuilder;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.InputType;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Indexer;
import org.junit.jupiter.api.Test;

/** What {@link Resolvers} looks up by name can be found in a native image: read from what Quarkus would tell native-image, see the profile native-sources. */
class NativeReflectionIT {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path SOURCES = Path.of("target/native-sources");

    @Test
    void everyMemberOfTheSchemaIsRegistered() throws Exception {
        Map<String, JsonNode> registered = registered();
        Schema model = SchemaBuilder.build(index());
        TreeSet<String> missing = new TreeSet<>();
        int members = 0;
        for (Type type : model.getTypes().values()) {
            for (Field field : type.getFields().values()) {
                Member member = member(type, field);
                members++;
                if (!isRegistered(registered.get(member.getDeclaringClass().getName()), member))
                    missing.add(member.getDeclaringClass().getName() + "." + member.getName());
            }
        }
        // JSON-B sets them.
        for (InputType type : model.getInputs().values()) {
            for (Field field : type.getFields().values()) {
                java.lang.reflect.Field set = Class.forName(type.getClassName()).getDeclaredField(field.getPropertyName());
                if (!isRegistered(registered.get(type.getClassName()), set)) missing.add(type.getClassName() + "." + set.getName());
            }
        }
        assertTrue(members > 200, members + " members: the model is not the one that is served");
        for (Operation operation : operations(model))
            if (!registered.containsKey(operation.getClassName())) missing.add(operation.getClassName());
        assertEquals(List.of(), List.copyOf(missing), "add @RegisterForReflection to their classes");
    }

    /** As {@link Resolvers} finds it. */
    private static Member member(Type type, Field field) throws ReflectiveOperationException {
        Class<?> owner = Class.forName(type.getClassName());
        return field.getMethodName() == null ? owner.getField(field.getPropertyName()) : owner.getMethod(field.getMethodName());
    }

    private static List<Operation> operations(Schema model) {
        List<Operation> operations = new ArrayList<>(model.getQueries());
        operations.addAll(model.getMutations());
        model.getTypes().values().forEach(type -> {
            operations.addAll(type.getOperations().values());
            operations.addAll(type.getBatchOperations().values());
        });
        return operations;
    }

    private static boolean isRegistered(JsonNode entry, Member member) {
        if (entry == null) return false;
        boolean isMethod = member instanceof Method;
        return entry.path(isMethod ? "allDeclaredMethods" : "allDeclaredFields").asBoolean()
                || entry.path(isMethod ? "methods" : "fields").valueStream()
                        .anyMatch(one -> one.path("name").asText().equals(member.getName()));
    }

    private static Map<String, JsonNode> registered() throws IOException {
        Map<String, JsonNode> byName = new HashMap<>();
        try (JarFile jar = new JarFile(jar().toFile());
                InputStream config = jar.getInputStream(jar.getEntry("META-INF/native-image/reflect-config.json"))) {
            for (JsonNode entry : new ObjectMapper().readTree(config)) byName.put(entry.path("name").asText(), entry);
        }
        return byName;
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.filter(file -> file.toString().endsWith("-runner.jar")).findFirst().orElseThrow();
        }
    }

    private static IndexView index() throws IOException {
        Indexer indexer = new Indexer();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
                try (InputStream bytes = Files.newInputStream(file)) {
                    indexer.index(bytes);
                }
            }
        }
        return indexer.complete();
    }
}
