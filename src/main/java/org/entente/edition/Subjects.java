package org.entente.edition;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import org.entente.edition.file.DataRow;
import org.jspecify.annotations.Nullable;

/**
 * The things of one kind that the graph has, and what a draft says about them. Each source speaks of all that it refers to: so that it
 * can be read without the others, before or after them.
 *
 * @param <F> a statement about one
 */
public final class Subjects<F> {
    private final Draft draft;
    private final FactTable<F> table;
    private final Subject subject;
    private final BiFunction<Long, String, F> mention;
    /** What others than this draft speak of, by key. */
    private final Map<String, Long> others = new HashMap<>();
    /** Rows that were given out once: a thing that comes back is the one that it was. */
    private final Map<String, Long> known = new HashMap<>();
    private final Map<String, Long> stated = new HashMap<>();
    private final Map<String, Mention> mentioned = new LinkedHashMap<>();

    private record Mention(DataRow row, String key) {}

    Subjects(Draft draft, FactTable<F> table, BiFunction<Long, String, F> mention) {
        this.draft = draft;
        this.table = table;
        this.mention = mention;
        subject = Objects.requireNonNull(table.subject());
        String statements = table.name();
        draft.lookUp("select subject_key, subject_id from " + History.of(statements) + " order by id",
                row -> known.put(subject.folded(row.getString(1)), row.getLong(2)));
        draft.lookUp("select " + subject.keyColumn() + ", id, exists (select from " + statements
                + " st where st.subject_id = x.id and st.source_id <> all ('{" + draft.sourceList() + "}')) from " + subject.table() + " x",
                row -> {
                    String key = subject.folded(row.getString(1));
                    known.put(key, row.getLong(2));
                    if (row.getBoolean(3)) others.put(key, row.getLong(2));
                });
    }

    /** The row of the one with this key, if this draft has stated it or others speak of it; else null. */
    public @Nullable Long row(String key) {
        String folded = subject.folded(key);
        Long row = stated.get(folded);
        return row != null ? row : others.get(folded);
    }

    /** The same, for a row of a file that refers to it. */
    public @Nullable Long mentioned(DataRow row, String key) {
        Long found = row(key);
        if (found != null && !draft.ships()) mentioned.putIfAbsent(subject.folded(key), new Mention(row, key));
        return found;
    }

    /** A key as it is compared. */
    public String folded(String key) {
        return subject.folded(key);
    }

    /** Whether this draft has stated it. */
    public boolean isStated(String key) {
        return stated.containsKey(subject.folded(key));
    }

    /**
     * States it, the first time that this draft does so.
     *
     * @param fact made of its row
     * @return its row
     */
    public long state(DataRow row, String key, LongFunction<F> fact, String... locators) {
        Long already = stated.get(subject.folded(key));
        if (already != null) return already;
        long id = reserve(key);
        draft.state(row, table, fact.apply(id), locators);
        return id;
    }

    /** Others in this draft may refer to it from here on. */
    public long reserve(String key) {
        String folded = subject.folded(key);
        Long id = known.get(folded);
        if (id == null) id = draft.newRows(subject.numbered()).next();
        known.put(folded, id);
        stated.put(folded, id);
        return id;
    }

    /** All has been read: what the draft refers to and has not stated, it has mentioned. */
    void end() {
        mentioned.forEach((key, first) -> state(first.row, first.key, id -> mention.apply(id, first.key)));
    }
}
