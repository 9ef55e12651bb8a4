package org.entente.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.PostgresForTests;
import org.junit.jupiter.api.Test;

/** What makes editions names no kind of fact: it knows only what features tell it. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class NamesNoFactTest {
    @Test
    void codeBelowEditionNamesNoTableAndNoFeature() throws IOException {
        Set<String> names = names();
        assertTrue(names.containsAll(Set.of("membership", "bilateral_relation", "actor_group", "people")), names.toString());
        Pattern named = Pattern.compile("\\b(" + String.join("|", names) + ")\\b|(?:from|into|join|update) party\\b");
        List<String> found = new ArrayList<>();
        List<Path> files = files();
        assertTrue(files.size() > 30, files.toString());
        for (Path file : files) {
            Matcher match = named.matcher(withoutComments(Files.readString(file)));
            while (match.find()) found.add(file.getFileName() + ": " + match.group());
        }
        assertEquals(List.of(), found);
    }

    /** Tables of facts and the packages of features. */
    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (InstanceHandle<Facts> facts : Arc.container().listAll(Facts.class)) {
            FactTable<?> table = facts.get().table();
            names.add(table.name());
            if (table.subject() != null) names.add(table.subject().table());
            String feature = facts.getBean().getBeanClass().getPackageName();
            names.add(feature.substring(feature.lastIndexOf('.') + 1));
        }
        return names;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java/org/entente/edition"))) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** Nor the words of SQL that are also names. */
    private static String withoutComments(String code) {
        return code.replace("on conflict", "").replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//.*", "");
    }
}
