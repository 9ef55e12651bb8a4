package org.entente.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;

/** Rows of which a page is asked for; what is left to say is whose. */
public final class PagedRows<T extends Listed> {
    private final Rows<T> rows;
    private final Page page;

    PagedRows(Rows<T> rows, Page page) {
        this.rows = rows;
        this.page = page;
    }

    /** A connection for each parent. */
    public <P, C> List<C> of(List<P> parents, ToLongFunction<P> id, BiFunction<Pages<T>, Integer, C> connection) {
        Pages<T> pages = new SqlPages<>(rows, parents.stream().mapToLong(id).toArray(), page);
        List<C> connections = new ArrayList<>(parents.size());
        for (int i = 0; i < parents.size(); i++) connections.add(connection.apply(pages, i));
        return connections;
    }

    /** The one connection of a field of Query. */
    public <C> C ofQuery(BiFunction<Pages<T>, Integer, C> connection) {
        return connection.apply(new SqlPages<>(rows, new long[] {0}, page), 0);
    }
}
