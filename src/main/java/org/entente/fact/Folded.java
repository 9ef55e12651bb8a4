package org.entente.fact;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text as it is sorted and searched by: lower case, no accents, single blanks. */
public final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Punct}’‘]+");

    private Folded() {}

    public static String of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return BLANKS.matcher(plain.toLowerCase(Locale.ROOT).replace("ı", "i").replace("ø", "o").replace("ł", "l")).replaceAll(" ").strip();
    }

    /** The pattern of LIKE for texts that begin so; null for null. */
    public static @Nullable String prefix(@Nullable String start) {
        return start == null ? null : of(start).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
