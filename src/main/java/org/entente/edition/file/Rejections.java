package org.entente.edition.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What could not become a fact, and what was taken as it stands although it contradicts itself; each counted by reason. */
public final class Rejections {
    /** Of more, only the number is kept. */
    private static final int KEPT = 10_000;

    /** One of them; column and value null where the whole row is meant. */
    public record Rejection(String table, long line, @Nullable String column, @Nullable String value, @Nullable String reason) {}

    private final List<Rejection> kept = new ArrayList<>();
    private final Map<String, Long> rejected = new TreeMap<>();
    private final Map<String, Long> noted = new TreeMap<>();
    private long rows;

    void add(DataTable table, long line, RejectedRow row) {
        rows++;
        add(new Rejection(table.name(), line, row.column(), row.value(), row.getMessage()));
    }

    /** Counts one. */
    public void add(Rejection rejection) {
        rejected.merge((rejection.column == null ? "" : rejection.column + ": ") + rejection.reason, 1L, Long::sum);
        if (kept.size() < KEPT) kept.add(rejection);
    }

    /** Counts what was stored as it stands. */
    public void note(String what) {
        noted.merge(what, 1L, Long::sum);
    }

    public long count() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many rows were rejected as a whole. */
    public long rows() {
        return rows;
    }

    public List<Rejection> kept() {
        return kept;
    }

    /** How many, by column and reason. */
    public Map<String, Long> rejected() {
        return rejected;
    }

    /** How many, by what is strange about them. */
    public Map<String, Long> noted() {
        return noted;
    }
}
