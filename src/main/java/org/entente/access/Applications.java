package org.entente.access;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Which applications ask, and in which version, by what they say of themselves: the headers of Apollo's clients, old and new. */
@Singleton
public class Applications {
    /** Clients choose what they say: what comes after so many, or is not written so, counts as "other". */
    private static final int MOST_NAMES = 50;
    private static final int MOST_VERSIONS = 200;
    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._@/+-]{0,39}");
    private static final String OTHER = "other";
    private static final String UNNAMED = "unnamed";

    @Inject
    MeterRegistry registry;

    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final Set<String> versions = ConcurrentHashMap.newKeySet();

    /** @param executed whether the request came so far */
    public void count(MultiMap headers, boolean executed) {
        String name = label(said("client-name", headers), "", names, MOST_NAMES);
        String version = name.equals(OTHER) || name.equals(UNNAMED) ? name
                : label(said("client-version", headers), name, versions, MOST_VERSIONS);
        registry.counter("entente.applications.requests", "application", name, "version", version, "outcome",
                executed ? "executed" : "refused").increment();
    }

    private static String said(String what, MultiMap headers) {
        String said = headers.get("graphql-" + what);
        return said == null ? headers.get("apollographql-" + what) : said;
    }

    private static String label(String said, String owner, Set<String> known, int most) {
        if (said == null || said.isBlank()) return UNNAMED;
        if (!WRITTEN.matcher(said).matches()) return OTHER;
        String key = owner + '\n' + said;
        if (known.contains(key)) return said;
        if (known.size() >= most) return OTHER;
        known.add(key);
        return said;
    }
}
