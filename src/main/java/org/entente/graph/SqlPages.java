package org.entente.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pages by SQL: one statement for the rows of all parents, first N for each, and one for the totals.
 * A row is reached from its cursor by its place in the order, looked up by row: cursors carry no values.
 */
final class SqlPages<T extends Listed> implements Pages<T> {
    /** Names of its own. */
    static final Set<String> PARAMETERS = Set.of("parents", "limit", "after", "before");

    private final Rows<T> rows;
    private final Page page;
    private final int size;
    /** The distinct parents, and for each asked parent its place among them: many rows may have the same parent. */
    private final Long[] parents;
    private final int[] places;
    private final @Nullable Long after;
    private final @Nullable Long before;
    private final Once<List<Slice<T>>> slices = new Once<>(this::load);
    private final Once<int[]> totals = new Once<>(this::count);
    private final Once<List<Coverage>> coverages = new Once<>(this::covered);

    SqlPages(Rows<T> rows, long[] asked, Page page) {
        this.rows = rows;
        this.page = page;
        this.size = page.size(Bounds.current().pageSize());
        this.after = Cursor.rowId(rows.type, "after", page.after());
        this.before = Cursor.rowId(rows.type, "before", page.before());
        Map<Long, Integer> distinct = new HashMap<>();
        this.places = new int[asked.length];
        for (int i = 0; i < asked.length; i++) {
            int next = distinct.size();
            places[i] = distinct.computeIfAbsent(asked[i], id -> next);
        }
        this.parents = new Long[distinct.size()];
        distinct.forEach((id, place) -> parents[place] = id);
    }

    @Override
    public Slice<T> slice(int parent) {
        return slices.get().get(places[parent]);
    }

    @Override
    public int total(int parent) {
        return totals.get()[places[parent]];
    }

    @Override
    public @Nullable Coverage coverage(int parent) {
        return rows.coverage == null ? null : coverages.get().get(places[parent]);
    }

    private List<Coverage> covered() {
        return Coverages.of(Objects.requireNonNull(rows.coverage), parents);
    }

    private List<Slice<T>> load() {
        List<List<T>> found = new ArrayList<>();
        for (int i = 0; i < parents.length; i++) found.add(new ArrayList<>());
        // A lateral subquery can only be run once for each parent, in their order: it needs no sorting outside.
        Map<Long, T> known = Bounds.current().memory().rows(rows.type);
        Reading<T> reading = Columns.of(rows.type).reading(known == null ? page.attributes() : Set.of());
        Sql sql = bind(new Sql("select parent.n as parent, " + reading.columns("x") + " from unnest(:parents) with ordinality parent(id, n)"
                + " cross join lateral (" + page() + ") x")).set("limit", size + 1);
        if (after != null) sql.set("after", after);
        if (before != null) sql.set("before", before);
        Bounds bounds = Bounds.current();
        // More rows than may become objects are not read: they would fill the memory before they are counted.
        if ((long) parents.length * (size + 1) > bounds.objectsLeft()) sql.atMost(bounds.objectsLeft() + parents.length + 1);
        int[] read = {0};
        sql.forEach((row, options) -> {
            T object = known == null ? reading.object(row, 2, options) : known.get(row.getLong(2));
            found.get(row.getInt(1) - 1).add(Objects.requireNonNull(object));
            read[0]++;
        });
        bounds.expect(read[0] - parents.length);
        if (found.stream().allMatch(List::isEmpty)) requireExisting();
        return found.stream().map(this::cut).toList();
    }

    /** Beyond a cursor there is at least the row that it names. */
    private Slice<T> cut(List<T> found) {
        boolean more = found.size() > size;
        List<T> kept = more ? found.subList(0, size) : found;
        if (!page.backwards()) return new Slice<>(kept, after != null, more || before != null);
        Collections.reverse(kept);
        return new Slice<>(kept, more || after != null, before != null);
    }

    private String page() {
        boolean down = rows.descending != page.backwards();
        StringBuilder sql = new StringBuilder("select x.* from ").append(rows.from).append(" where ").append(conditions());
        if (after != null) sql.append(beyond("after", rows.descending ? "<" : ">"));
        if (before != null) sql.append(beyond("before", rows.descending ? ">" : "<"));
        String direction = down ? " desc" : "";
        return sql.append(" order by ").append(String.join(direction + ", ", order())).append(direction).append(" limit :limit").toString();
    }

    /** By the asked order, then by key, so that it is total, and the same in every database: rows are numbered as they were loaded. */
    private List<String> order() {
        List<String> order = new ArrayList<>(rows.order);
        order.add((rows.key == null ? "x." + Columns.of(rows.type).key() : rows.key) + " collate \"C\"");
        return order;
    }

    /** On one side of a cursor. Where the whole order is in no index, its beginning may be. */
    private String beyond(String cursor, String side) {
        String first = order().getFirst();
        String all = String.join(", ", order());
        return " and " + first + " " + side + "= " + placeOf(cursor, first) + " and (" + all + ") " + side + " " + placeOf(cursor, all);
    }

    private String placeOf(String cursor, String expressions) {
        return "(select " + expressions + " from " + rows.from + " where " + rows.ofParent + " and x.id = :" + cursor + " limit 1)";
    }

    private String conditions() {
        List<String> all = new ArrayList<>();
        all.add(rows.ofParent);
        all.addAll(rows.conditions);
        return String.join(" and ", all);
    }

    private int[] count() {
        int[] counts = new int[parents.length];
        bind(new Sql("select parent.n, (select count(*) from " + rows.from + " where " + conditions()
                + ") from unnest(:parents) with ordinality parent(id, n)"))
                .forEach((row, options) -> counts[row.getInt(1) - 1] = row.getInt(2));
        return counts;
    }

    private Sql bind(Sql sql) {
        return sql.set(rows.parameters).set("parents", parents);
    }

    /** An empty page behind a cursor may be the end, or the cursor's row may be gone: that the client must know. */
    private void requireExisting() {
        for (Long cursor : new Long[] {after, before}) {
            if (cursor != null && Snapshot.session().find(rows.type, cursor) == null) {
                throw new RequestError(ErrorCode.BAD_CURSOR, "The row of this cursor no longer exists: start again without it.");
            }
        }
    }
}
