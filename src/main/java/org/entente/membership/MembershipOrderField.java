package org.entente.membership;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.OrderField;
import org.entente.graph.Plural;

@Description("What memberships can be ordered by.")
@Plural("Memberships")
public enum MembershipOrderField implements OrderField {
    @Description("By the organization's name.")
    ORGANIZATION_NAME("(select o.sort_name from organization o where o.id = x.organization_id)"),
    @Description("By the country's English name.")
    COUNTRY_NAME("(select c.sort_name from country c where c.id = x.country_id)"),
    @Description("By the day of joining, or else the first day on which it is known to hold; unknown ones first.")
    FROM("coalesce(x.from_day, x.known_from, '-infinity')");

    private final String expression;

    MembershipOrderField(String expression) {
        this.expression = expression;
    }

    @Override
    public String sql() {
        return expression;
    }
}
