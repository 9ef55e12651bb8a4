package org.entente.membership;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graph.OrderDirection;
import org.entente.graph.Rows;

/** An order of memberships. */
@Description("An order of memberships.")
public class MembershipOrder {
    @NonNull
    @Description("By what.")
    public MembershipOrderField field;

    @NonNull
    @Description("Which end comes first.")
    public OrderDirection direction;

    /** The rows in this order; null leaves them in theirs. */
    static Rows<Membership> apply(MembershipOrder order, Rows<Membership> rows) {
        return order == null ? rows : rows.orderBy(order.field, order.direction);
    }
}
