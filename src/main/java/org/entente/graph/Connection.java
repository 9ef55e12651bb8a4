package org.entente.graph;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A list that may grow, in pages. Each node type has a subclass: the schema names types by class. */
@RegisterForReflection
public abstract class Connection<N extends Listed, E extends Edge<N>> {
    private final Pages<N> pages;
    private final int parent;
    private final Function<N, E> edge;

    /** @param parent which of the parents of {@code pages} this connection belongs to */
    protected Connection(Pages<N> pages, int parent, Function<N, E> edge) {
        this.pages = pages;
        this.parent = parent;
        this.edge = edge;
    }

    @NonNull
    @Description("The rows of this page; empty where there are none.")
    public List<@NonNull N> getNodes() {
        return pages.slice(parent).rows();
    }

    @NonNull
    @Description("The rows of this page, each with its cursor.")
    public List<@NonNull E> getEdges() {
        return getNodes().stream().map(edge).toList();
    }

    @NonNull
    @Description("Where this page begins and ends.")
    public PageInfo getPageInfo() {
        Slice<N> slice = pages.slice(parent);
        List<N> rows = slice.rows();
        return new PageInfo(slice.hasNext(), slice.hasPrevious(),
                rows.isEmpty() ? null : Cursor.of(rows.getFirst()), rows.isEmpty() ? null : Cursor.of(rows.getLast()));
    }

    @Description("How many rows there are on all pages together.")
    public int getTotalCount() {
        return pages.total(parent);
    }
}
