package org.entente.graph;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of one kind that clients may pass, such as the codes of sources; a feature produces a bean of this for each kind that it has.
 * All are in memory, anew for each edition, so that a known name costs no statement. One that is not there is looked for in the request's
 * own snapshot, which may be newer, before it is refused. So nothing that there is is ever refused; what an import has taken away may
 * for some fraction of a second still pass as known, and finds nothing.
 */
public final class Vocabulary {
    /** The sources, by code. */
    public static final Vocabulary SOURCES = new Vocabulary("source", "select code from source");

    private final String kind;
    private final String names;
    private volatile Set<String> known = Set.of();

    /**
     * @param kind what a name names, such as source
     * @param names SQL that selects them
     */
    public Vocabulary(String kind, String names) {
        this.kind = kind;
        this.names = names;
    }

    /** SQL that selects all of them. */
    public String names() {
        return names;
    }

    /** From now on these are known, and no others. */
    public void learn(Set<String> all) {
        known = Set.copyOf(all);
    }

    /** Whether all of these are known, as far as memory tells. */
    public boolean holds(Collection<String> asked) {
        return known.containsAll(asked);
    }

    /**
     * Refuses a name that there is not.
     *
     * @param argument its path, such as filter.regions
     * @param asked null: nothing is asked for
     * @throws RequestError BAD_USER_INPUT
     */
    public void require(String argument, @Nullable Collection<String> asked) {
        if (asked == null || holds(asked)) return;
        Set<String> missing = new LinkedHashSet<>(asked);
        missing.removeAll(Snapshot.session()
                .createNativeQuery("select n.name from (" + names + ") n(name) where n.name = any(:asked)", String.class)
                .setParameter("asked", asked.toArray(String[]::new)).list());
        if (!missing.isEmpty()) throw unknown(argument, missing.iterator().next(), List.of());
    }

    /**
     * The error that a name is unknown.
     *
     * @param meant names that come first where the client is told what it may have meant
     */
    public RequestError unknown(String argument, String asked, List<String> meant) {
        return new RequestError(ErrorCode.BAD_USER_INPUT, "Argument '" + argument + "': there is no " + kind + " " + Quoted.of(asked) + "."
                + Nearest.question(asked, meant, known));
    }
}
