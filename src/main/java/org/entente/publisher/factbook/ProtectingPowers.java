package org.entente.publisher.factbook;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which country looks after the interests of one that has no mission, as in "an Interests Section in the Pakistani Embassy". */
final class ProtectingPowers {
    private static final Map<String, String> BY_ADJECTIVE = Map.ofEntries(Map.entry("Algerian", "Algeria"), Map.entry("Belgian", "Belgium"),
            Map.entry("Czech", "Czechia"), Map.entry("Czechoslovak", "Czechoslovakia"), Map.entry("Egyptian", "Egypt"),
            Map.entry("Pakistani", "Pakistan"), Map.entry("Polish", "Poland"), Map.entry("Saudi", "Saudi Arabia"),
            Map.entry("Saudi Arabian", "Saudi Arabia"), Map.entry("Swedish", "Sweden"), Map.entry("Swiss", "Switzerland"),
            Map.entry("Turkish", "Turkey"), Map.entry("UAE", "United Arab Emirates"));
    private static final String NAME = "(?:the )?(\\p{Lu}[\\p{L}]+(?: (?!No\\b)\\p{Lu}[\\p{L}]+)*)";
    private static final Pattern NAMED = Pattern.compile("[Pp]rotecting power in [\\p{L} ]+? (?:is|-) " + NAME
            + "|" + NAME + " (?:serves|acts) as (?:a |the )?protecting power"
            + "|Interests? Section (?:is )?(?:located )?in (?:the )?Embassy of " + NAME
            + "|Interests? Section (?:is )?(?:located )?in " + NAME + "'s? (?:embassy|Embassy)");
    private static final Pattern EMBASSY = Pattern.compile(
            "(\\p{Lu}\\p{L}+(?: Arabian)?) Embassy(?= in [\\p{L}' ]+ represents the US)|(?:Interests? Section (?:is )?(?:located )?in|none \\(|protecting power)[^;]*?\\b(\\p{Lu}\\p{L}+(?: Arabian)?) Embassy"
                    + "|note - (\\p{Lu}\\p{L}+) Embassy in \\p{L}+ represents");

    private ProtectingPowers() {}

    /** Null where the text names none. */
    static @Nullable String in(String text) {
        Matcher named = NAMED.matcher(text);
        if (named.find()) return group(named);
        Matcher embassy = EMBASSY.matcher(text);
        while (embassy.find()) {
            String power = BY_ADJECTIVE.get(group(embassy));
            if (power != null) return power;
        }
        return null;
    }

    private static String group(Matcher found) {
        for (int i = 1; i <= found.groupCount(); i++) if (found.group(i) != null) return found.group(i);
        return "";
    }
}
