package org.entente.organization;

import java.util.HashMap;
import java.util.Map;
import org.entente.edition.Draft;
import org.entente.edition.Span;

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

    /** Where a source does not date a beginning or an end, a membership is no older than its organization, and ends with it: see {@link Span#bounded}. */
    public Span bounded(Span span, long organization) {
        Span lifetime = lifetimes.get(organization);
        return lifetime == null ? span : span.bounded(lifetime.earliest(), lifetime.latest());
    }
}
