package org.entente.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which properties the extensions of Quarkus understand when the program runs, from the models that they bring along. */
final class KnownConfiguration {
    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    /** The name of a data source, a log category … */
    private static final Pattern KEY = Pattern.compile("\"[^\"]+\"|\\{\\*}");

    private final List<Pattern> properties = new ArrayList<>();
    private final List<Pattern> variables = new ArrayList<>();

    KnownConfiguration() throws IOException {
        for (URL model : Collections.list(KnownConfiguration.class.getClassLoader().getResources(MODEL)))
            collect(new ObjectMapper().readTree(model));
        if (properties.size() < 100) throw new IllegalStateException("The models of Quarkus are not where they were");
    }

    private void collect(JsonNode node) {
        if (node.path("phase").asText().equals("RUN_TIME") && node.has("path")) {
            add(node.get("path"));
            node.path("additionalPaths").forEach(this::add);
        }
        node.forEach(this::collect);
    }

    private void add(JsonNode path) {
        String property = path.path("property").asText();
        if (property.isEmpty()) return;
        StringBuilder asProperty = new StringBuilder();
        StringBuilder asVariable = new StringBuilder();
        for (String part : (property.replaceAll(KEY.pattern(), "\0")).splitWithDelimiters("\0", 0)) {
            boolean isKey = part.equals("\0");
            asProperty.append(isKey ? "(?:\"[^\"]+\"|[\\w-]+)" : Pattern.quote(part));
            asVariable.append(isKey ? "_?\\w+_?" : Pattern.quote(part.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT)));
        }
        properties.add(Pattern.compile(asProperty.toString()));
        variables.add(Pattern.compile(asVariable.toString()));
    }

    boolean hasProperty(String property) {
        return properties.stream().anyMatch(known -> known.matcher(property).matches());
    }

    boolean hasVariable(String variable) {
        return variables.stream().anyMatch(known -> known.matcher(variable).matches());
    }
}
