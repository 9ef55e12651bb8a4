package org.entente.command;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.membership.MembershipContradiction;
import org.entente.membership.MembershipContradiction.About;

/** How many contradictions there are, about each organization with each other source. */
final class ContradictionCounts {
    private static final String ROW = "%-12s  %-28s  %14s  %10s  %10s  %10s%n";

    /** By organization and other source. */
    private final Map<String, Map<String, Map<About, Long>>> counts = new TreeMap<>();

    void add(MembershipContradiction one) {
        counts.computeIfAbsent(one.organization(), organization -> new TreeMap<>())
                .computeIfAbsent(one.other().source(), source -> new EnumMap<>(About.class)).merge(one.about(), 1L, Long::sum);
    }

    /** @param dataSet whose they are */
    void print(PrintWriter out, String dataSet) {
        if (!counts.isEmpty()) {
            out.printf(Locale.ROOT, "%n" + ROW, "ORGANIZATION", "OTHER SOURCE", "CONTRADICTIONS", "MEMBERSHIP", "ROLE", "DATES");
            counts.forEach((organization, sources) -> sources.forEach((source, about) -> out.printf(Locale.ROOT, ROW, organization, source,
                    shown(all(about)), shown(of(about, About.MEMBERSHIP)), shown(of(about, About.ROLE)), shown(of(about, About.DATES)))));
            out.println();
        }
        long all = each().mapToLong(ContradictionCounts::all).sum();
        out.printf(Locale.ROOT, "%s: %s %s; other sources: %d; organizations: %d%n", dataSet, shown(all),
                all == 1 ? "contradiction" : "contradictions",
                counts.values().stream().flatMap(sources -> sources.keySet().stream()).distinct().count(), counts.size());
    }

    private Stream<Map<About, Long>> each() {
        return counts.values().stream().flatMap(sources -> sources.values().stream());
    }

    private static long all(Map<About, Long> about) {
        return about.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long of(Map<About, Long> about, About kind) {
        return about.getOrDefault(kind, 0L);
    }

    private static String shown(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
