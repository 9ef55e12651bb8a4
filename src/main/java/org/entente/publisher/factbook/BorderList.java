package org.entente.publisher.factbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text on land boundaries lists.
 *
 * @param complete whether all neighbours are listed, or the text says that there are none: not where it is cut off or not understood
 * @param unread items that are not understood
 */
record BorderList(boolean complete, List<Border> borders, List<String> unread) {
    private static final String NUMBER = "(\\d[\\d,]*(?:\\.\\d+)?)";
    private static final Pattern NONE = Pattern.compile("(?:total ?: ?)?(?:none\\b|0(?: km)?(?![\\d.,]))(?!.*\\bborder).*");
    private static final Pattern SINGLE = Pattern.compile(NUMBER + " km with (?:the )?([^;(]+?)(?: \\((.*)\\))?(?:;.*)?");
    /** As "metropolitan France - total:". */
    private static final Pattern SECTION = Pattern.compile("(?:metropolitan )?((?:[A-Z][a-z]+ ?)+) - total ?:");
    private static final Pattern HEADING = Pattern
            .compile("(?:border (?:countr(?:y|ies)|sovereign base areas)|regional borders?(?:\\(s\\))?)(?: \\(\\d+\\))? ?:");
    private static final Pattern TOTAL = Pattern.compile("^\\s*(?:total ?:? ?)?[\\d,.]+(?: km)?(?: total)?\\s*[;,]?");
    private static final Pattern NOTE = Pattern.compile("\\bnote ?\\d? ?(?::|--?).*");
    private static final Pattern ITEM = Pattern
            .compile("(?:the )?([^\\d(]+?)(?: \\(([^)]*)\\))? " + NUMBER + "(?: km)?\\.?(?: \\(([^)]*)\\)?| (of which .*))?");
    private static final Pattern WITHIN = Pattern
            .compile("(?:includ(?:es|ing) |of which )?" + NUMBER + " km (?:is |are )?(.+?)(?=[,;]? \\d|$)");
    /** What stands behind a number and is about the number. */
    private static final Pattern ESTIMATE = Pattern.compile("est\\.?|approximately");

    static BorderList read(String text) {
        if (NONE.matcher(text).matches()) return new BorderList(true, List.of(), List.of());
        Reading reading = new Reading();
        Matcher single = SINGLE.matcher(text);
        if (single.matches()) reading.border(group(single, 2), null, group(single, 1), single.group(3));
        else reading.sections(text.replace('|', ' '));
        return new BorderList(!reading.cutOff && reading.unread.isEmpty() && !reading.borders.isEmpty(), reading.borders, reading.unread);
    }

    private static String group(Matcher matcher, int group) {
        return Objects.requireNonNull(matcher.group(group));
    }

    /** A text while it is read. */
    private static final class Reading {
        final List<Border> borders = new ArrayList<>();
        final List<String> unread = new ArrayList<>();
        boolean cutOff;
        private @Nullable String section;

        void sections(String text) {
            Matcher next = SECTION.matcher(text);
            int from = 0;
            while (next.find()) {
                lists(text.substring(from, next.start()));
                section = next.group().startsWith("metropolitan") ? null : next.group(1);
                from = next.end();
            }
            lists(text.substring(from));
        }

        /** What comes after each heading; all of it after the total where there is none. */
        private void lists(String text) {
            Matcher heading = HEADING.matcher(text);
            if (!heading.find()) {
                items(TOTAL.matcher(text).replaceFirst(""));
                return;
            }
            int from = heading.end();
            while (heading.find()) {
                listed(text.substring(from, heading.start()));
                from = heading.end();
            }
            listed(text.substring(from));
        }

        private void listed(String text) {
            if (NOTE.matcher(text).replaceFirst("").isBlank()) cutOff = true;
            items(text);
        }

        private void items(String text) {
            for (String part : split(NOTE.matcher(text).replaceFirst("").replaceAll("(?<=km|\\)) and (?=[A-Z])", ", "))) {
                String item = part.strip();
                Matcher read = ITEM.matcher(item);
                if (read.matches())
                    border(group(read, 1), read.group(2), group(read, 3), read.group(4) == null ? read.group(5) : read.group(4));
                else
                    if (!item.isEmpty()) unread.add(item);
            }
        }

        void border(String name, @Nullable String detail, String number, @Nullable String more) {
            double kilometres = kilometres(number);
            Matcher within = WITHIN.matcher(more == null ? "" : more);
            boolean isDivided = within.find();
            boolean saysPart = more != null && !isDivided && !ESTIMATE.matcher(more).matches();
            borders.add(new Border(section, name, detail, saysPart ? more : null, kilometres, false));
            if (!isDivided) return;
            do {
                borders.add(new Border(section, name, detail, group(within, 2), kilometres(group(within, 1)), true));
            } while (within.find());
        }

        private static double kilometres(String number) {
            return Double.parseDouble(number.replace(",", ""));
        }

        /** At the commas and semicolons outside of numbers and parentheses. */
        private static List<String> split(String text) {
            List<String> parts = new ArrayList<>();
            int depth = 0;
            int from = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '(') depth++;
                if (c == ')') depth--;
                boolean inNumber = c == ',' && i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
                if (depth > 0 || inNumber || c != ',' && c != ';') continue;
                parts.add(text.substring(from, i));
                from = i + 1;
            }
            parts.add(text.substring(from));
            return parts;
        }
    }
}
