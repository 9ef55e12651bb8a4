package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graph.OrderDirection;
import org.entente.graph.Rows;

/** An order of events. */
@Description("An order of events.")
public class ConflictEventOrder {
    @NonNull
    @Description("By what.")
    public ConflictEventOrderField field;

    @NonNull
    @Description("Which end comes first.")
    public OrderDirection direction;

    /** The rows in this order; null leaves them in theirs. */
    static Rows<ConflictEvent> apply(ConflictEventOrder order, Rows<ConflictEvent> rows) {
        return order == null ? rows : rows.orderBy(order.field, order.direction);
    }
}
