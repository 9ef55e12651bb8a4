package org.entente.relation;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.OrderField;
import org.entente.graph.Plural;

@Description("What ties can be ordered by.")
@Plural("Ties")
public enum BilateralRelationOrderField implements OrderField {
    @Description("Land boundaries by their length; ties without one last, whichever end comes first.")
    LENGTH("coalesce(x.length_km, 'infinity')", "coalesce(x.length_km, '-infinity')"),
    @Description("By the day on which it began; where the source does not know that, by the first on which it knows it to hold. Those of which it knows neither first.")
    START("coalesce(x.from_day, x.known_from, '-infinity')", "coalesce(x.from_day, x.known_from, '-infinity')");

    private final String up;
    private final String down;

    BilateralRelationOrderField(String up, String down) {
        this.up = up;
        this.down = down;
    }

    @Override
    public String sql() {
        return up;
    }

    @Override
    public String descendingSql() {
        return down;
    }
}
