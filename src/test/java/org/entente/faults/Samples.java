package org.entente.faults;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of many requests. */
record Samples(List<Sample> all) {
    Samples where(Predicate<Sample> wanted) {
        return new Samples(all.stream().filter(wanted).toList());
    }

    Samples of(String question) {
        return where(sample -> sample.question().equals(question));
    }

    /** Those that began in this time. */
    Samples between(long from, long to) {
        return where(sample -> sample.began() >= from && sample.began() < to);
    }

    Samples ok() {
        return where(Sample::isOk);
    }

    Samples failed() {
        return where(sample -> !sample.isOk());
    }

    /** Answers of the server's own fault, but those that are allowed. */
    Samples serverErrorsBut(List<Integer> allowed) {
        return where(sample -> sample.status() >= 500 && !allowed.contains(sample.status()));
    }

    /** Failures that tell no status, or of those that are over soon do not say when to come back. */
    Samples untold() {
        return where(sample -> sample.status() == 0 || sample.status() == 503 && !sample.retryAfter());
    }

    Samples and(Samples others) {
        return new Samples(Stream.concat(all.stream(), others.all.stream()).toList());
    }

    int count() {
        return all.size();
    }

    double longestSeconds() {
        return all.stream().mapToDouble(Sample::millis).max().orElse(0) / 1000;
    }

    /** The time within which this part of them ended. */
    double millisOf(double part) {
        double[] sorted = all.stream().mapToDouble(Sample::millis).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, part * sorted.length)];
    }

    String times() {
        return String.format(Locale.ROOT, "median %.1f ms, 99 %% within %.0f ms", millisOf(0.5), millisOf(0.99));
    }

    /** How many of each outcome. */
    String outcomes() {
        return all.stream().collect(Collectors.groupingBy(Sample::outcome, TreeMap::new, Collectors.counting())).entrySet().stream()
                .map(entry -> entry.getValue() + " × " + entry.getKey()).collect(Collectors.joining(", "));
    }

    long lastEnd() {
        return all.stream().mapToLong(Sample::ended).max().orElse(0);
    }
}
