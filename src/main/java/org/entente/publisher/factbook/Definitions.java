package org.entente.publisher.factbook;

import java.util.regex.Pattern;

/** What the Factbook says of its own fields, at the end of the last chapter of some editions. */
final class Definitions {
    private static final Pattern DEFINITION = Pattern
            .compile(
                    "^(?:This (?:entry|category) (?:includes|lists|gives)|see Disputes|The US Government has diplomatic relations with(?: \\d|$)).*",
                    Pattern.DOTALL);

    private Definitions() {}

    static boolean isOne(String text) {
        return DEFINITION.matcher(text.strip()).matches();
    }
}
