package org.entente.graph;

import jakarta.persistence.metamodel.EntityType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All rows of the tables that are {@link KeptInMemory}, as one edition has them: what a request finds here costs no statement. Requests
 * share the objects, so nobody changes them. The engine reads them anew for each edition, and gives a request those of its own snapshot.
 */
public final class InMemory {
    /** No table. */
    public static final InMemory NOTHING = new InMemory(0, Map.of());

    private final long edition;
    private final Map<Class<?>, Map<Long, ? extends Listed>> tables;
    private final Map<Class<?>, Object> parts = new ConcurrentHashMap<>();

    private InMemory(long edition, Map<Class<?>, Map<Long, ? extends Listed>> tables) {
        this.edition = edition;
        this.tables = tables;
    }

    /** As the snapshot of the running transaction has them; nothing where there are more rows than these, or no edition. */
    public static InMemory read(int mostRows) {
        List<Class<? extends Listed>> types = types();
        if (types.stream().mapToLong(InMemory::count).sum() > mostRows) return NOTHING;
        Map<Class<?>, Map<Long, ? extends Listed>> tables = new HashMap<>();
        for (Class<? extends Listed> type : types) tables.put(type, all(type));
        long[] edition = {0};
        new Sql(Sql.EDITION).forEach((row, options) -> edition[0] = row.getLong(1));
        return edition[0] == 0 ? NOTHING : new InMemory(edition[0], tables);
    }

    private static List<Class<? extends Listed>> types() {
        return Snapshot.session().getMetamodel().getEntities().stream().<Class<?>>map(EntityType::getJavaType)
                .filter(type -> type.isAnnotationPresent(KeptInMemory.class))
                .<Class<? extends Listed>>map(type -> type.asSubclass(Listed.class))
                .toList();
    }

    private static long count(Class<? extends Listed> type) {
        long[] count = {0};
        new Sql("select count(*) from " + Columns.of(type).table()).forEach((row, options) -> count[0] = row.getLong(1));
        return count[0];
    }

    private static <T extends Listed> Map<Long, T> all(Class<T> type) {
        Map<Long, T> rows = new HashMap<>();
        Columns<T> columns = Columns.of(type);
        Reading<T> reading = columns.reading(null);
        new Sql("select " + reading.columns("x") + " from " + columns.table() + " x").forEach((row, options) -> {
            T object = reading.object(row, 1, options);
            rows.put(object.rowId, object);
        });
        return rows;
    }

    /** The edition that has these rows; 0 for nothing. */
    public long edition() {
        return edition;
    }

    /** All rows of a table, by row; null for a table that is not here. */
    @SuppressWarnings("unchecked")
    public <T extends Listed> @Nullable Map<Long, T> rows(Class<T> type) {
        return (Map<Long, T>) tables.get(type);
    }

    /** What a feature makes of the rows, once. */
    public <P> P part(Class<P> type, Function<InMemory, P> maker) {
        Object part = parts.get(type);
        return type.cast(part != null ? part : parts.computeIfAbsent(type, asked -> maker.apply(this)));
    }
}
