package org.entente.engine;

import io.vertx.ext.web.MIMEHeader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The media types that answers have. */
final class AnswerType {
    static final String GRAPHQL = "application/graphql-response+json";
    static final String JSON = "application/json";

    private AnswerType() {}

    /** The one of them that the client likes best; null if it wants neither. What it accepts comes sorted. */
    static @Nullable String best(List<MIMEHeader> accepted) {
        if (accepted.isEmpty()) return JSON;
        Set<String> refused = accepted.stream().filter(range -> range.weight() == 0).map(AnswerType::bare).collect(Collectors.toSet());
        return accepted.stream().filter(range -> range.weight() > 0).flatMap(range -> within(bare(range)))
                .filter(type -> !refused.contains(type)).findFirst().orElse(null);
    }

    private static Stream<String> within(String range) {
        return switch (range) {
            case "*/*", "application/*" -> Stream.of(JSON, GRAPHQL);
            case JSON, GRAPHQL -> Stream.of(range);
            default -> Stream.empty();
        };
    }

    /** A type without its parameters. */
    static String bare(MIMEHeader type) {
        return type.rawValue() == null ? "" : type.rawValue().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
