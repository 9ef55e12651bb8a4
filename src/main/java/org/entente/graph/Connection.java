package org.entente.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A list that may grow, in pages. To clients {@code Connection<Country>} is {@code CountryConnection}: see the engine's ServedTypes. */
public final class Connection<N extends Listed> {
    private final Pages<N> pages;
    private final int parent;

    /** @param parent which of the parents of {@code pages} this connection belongs to */
    public Connection(Pages<N> pages, int parent) {
        this.pages = pages;
        this.parent = parent;
    }

    @NonNull
    @Description("The rows of this page; empty where there are none.")
    public List<@NonNull N> getNodes() {
        return pages.slice(parent).rows();
    }

    @NonNull
    @Description("The rows of this page, each with its cursor.")
    public List<@NonNull Edge<N>> getEdges() {
        return getNodes().stream().map(Edge::new).toList();
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

    @Description("Whether its sources claim to list all that there is; null for lists of which nobody claims it.")
    public @Nullable Coverage getCoverage() {
        return pages.coverage(parent);
    }
}
