package org.entente.country;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graph.OrderDirection;
import org.entente.graph.Rows;

/** An order of countries. */
@Description("An order of countries.")
public class CountryOrder {
    @NonNull
    @Description("By what.")
    public CountryOrderField field;

    @NonNull
    @Description("Which end comes first.")
    public OrderDirection direction;

    /** The rows in this order; null leaves them in theirs. */
    static Rows<Country> apply(CountryOrder order, Rows<Country> rows) {
        return order == null ? rows : rows.orderBy(order.field, order.direction);
    }
}
