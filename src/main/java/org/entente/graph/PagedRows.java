package org.entente.graph;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Rows of which a page is asked for; what is left to say is whose. */
public final class PagedRows<T extends Listed> {
    private final Rows<T> rows;
    private final Page page;

    PagedRows(Rows<T> rows, Page page) {
        this.rows = rows;
        this.page = page;
    }

    /** A connection for each parent. */
    public <P> List<Connection<T>> of(List<P> parents, ToLongFunction<P> id) {
        return connections(parents.stream().mapToLong(id).toArray());
    }

    /** The one connection of a field of Query. */
    public Connection<T> ofQuery() {
        return connections(0).getFirst();
    }

    private List<Connection<T>> connections(long... parents) {
        Pages<T> pages = new SqlPages<>(rows, parents, page);
        return IntStream.range(0, parents.length).mapToObj(parent -> new Connection<>(pages, parent)).toList();
    }
}
