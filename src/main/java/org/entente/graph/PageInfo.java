package org.entente.graph;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** Relay's page info. */
@Description("Where a page begins and ends in its connection.")
public record PageInfo(
        @Description("Whether there are rows after this page.") boolean hasNextPage,
        @Description("Whether there are rows before this page.") boolean hasPreviousPage,
        @Description("Cursor of the first row; null for an empty page.") @Nullable String startCursor,
        @Description("Cursor of the last row, to go on from; null for an empty page.") @Nullable String endCursor) {}
