package org.entente.organization;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.entente.edition.Draft;
import org.entente.edition.Span;
import org.jspecify.annotations.Nullable;

/** When the organizations that ship existed. Of the data that ships alone: what others state would depend on who was imported first. */
public final class Lifetimes {
    /** By the organization's row. */
    private final Map<Long, Span> lifetimes = new HashMap<>();

    private Lifetimes() {}

    public static Lifetimes of(Draft draft) {
        return draft.part(Lifetimes.class, first -> new Lifetimes());
    }

    void add(long organization, Span lifetime) {
        lifetimes.put(organization, lifetime);
    }

    /** Where a source does not know a beginning or an end, a membership is no older than its organization, and ends with it. */
    public Span bounded(Span span, long organization) {
        Span lifetime = lifetimes.get(organization);
        if (lifetime == null) return span;
        LocalDate earliest = span.from() == null ? later(span.earliest(), lifetime.earliest()) : span.earliest();
        LocalDate latest = span.until() == null && (span.latest() == null || isAfter(span.latest(), lifetime.latest()))
                ? lifetime.latest() : span.latest();
        return isAfter(earliest, latest) ? span : span.within(earliest, latest);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) return one == null ? other : one;
        return one.isAfter(other) ? one : other;
    }

    private static boolean isAfter(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isAfter(other);
    }
}
