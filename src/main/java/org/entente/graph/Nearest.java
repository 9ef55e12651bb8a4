package org.entente.graph;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which of the known names someone may have meant. */
public final class Nearest {
    private static final int MOST = 3;
    /** Of longer texts nobody has mistyped a letter. */
    private static final int LONGEST = 60;

    private record Near(String name, int distance) {}

    private Nearest() {}

    /**
     * A question to follow a message; empty where nothing is near.
     *
     * @param meant names that come first
     */
    public static String question(String asked, List<String> meant, Collection<String> known) {
        Set<String> near = new LinkedHashSet<>(meant);
        near.addAll(to(asked, known));
        List<String> few = near.stream().limit(MOST).map(Quoted::of).toList();
        if (few.isEmpty()) return "";
        String last = few.getLast();
        return " Did you mean " + (few.size() == 1 ? last : String.join(", ", few.subList(0, few.size() - 1)) + " or " + last) + "?";
    }

    /** The nearest first: those that differ in no more than a third of the letters, or in one; case does not matter. */
    public static List<String> to(String asked, Collection<String> known) {
        if (asked.length() > LONGEST) return List.of();
        String wanted = asked.strip().toLowerCase(Locale.ROOT);
        int most = Math.max(1, wanted.length() / 3);
        return known.stream().filter(name -> Math.abs(name.length() - wanted.length()) <= most)
                .map(name -> new Near(name, distance(wanted, name.toLowerCase(Locale.ROOT)))).filter(near -> near.distance <= most)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name)).limit(MOST).map(Near::name).toList();
    }

    /** How many letters must be added, left out or changed (Levenshtein). */
    static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        Arrays.setAll(above, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
