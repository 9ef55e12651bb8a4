package org.entente.organization;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graph.OrderDirection;
import org.entente.graph.Rows;

/** An order of organizations. */
@Description("An order of organizations.")
public class OrganizationOrder {
    @NonNull
    @Description("By what.")
    public OrganizationOrderField field;

    @NonNull
    @Description("Which end comes first.")
    public OrderDirection direction;

    /** The rows in this order; null leaves them in theirs. */
    static Rows<Organization> apply(OrganizationOrder order, Rows<Organization> rows) {
        return order == null ? rows : rows.orderBy(order.field, order.direction);
    }
}
