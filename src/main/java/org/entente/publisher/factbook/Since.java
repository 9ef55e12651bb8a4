package org.entente.publisher.factbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.fact.PartialDate;
import org.jspecify.annotations.Nullable;

/** Since when, as "since 15 September 2021", "since June 2013", "as of November 2004". */
final class Since {
    private static final Pattern DATE = Pattern
            .compile(
                    "\\W*(?:acting )?(?:(?:since|as of|from|appointed|effective)\\b)?\\W*(?:(\\d{1,2}),? +)?(?:([\\p{L}]{3,})\\.? +)?(?:(\\d{1,2}), +)?([l1]9\\d\\d|20\\d\\d)");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private Since() {}

    /** Null where it says no date, or one that the edition cannot know. @param text what stands in parentheses */
    static @Nullable PartialDate of(String text, int edition) {
        Matcher date = DATE.matcher(text);
        if (!date.lookingAt()) return null;
        String year = date.group(4).replace('l', '1');
        if (Integer.parseInt(year) > edition + 1) return null;
        int month = date.group(2) == null ? 0
                : MONTHS.indexOf(date.group(2).substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        // A misspelt month is told by the year alone.
        if (month == 0) return PartialDate.beginning(year);
        String day = date.group(1) != null ? date.group(1) : date.group(3);
        try {
            if (day != null) return PartialDate.beginning(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)).toString());
        } catch (DateTimeException _) {
            // 31 June: the month stands.
        }
        return PartialDate.beginning(year + (month < 10 ? "-0" : "-") + month);
    }
}
