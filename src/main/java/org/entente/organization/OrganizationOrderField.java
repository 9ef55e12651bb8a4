package org.entente.organization;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.OrderField;
import org.entente.graph.Plural;

@Description("What organizations can be ordered by.")
@Plural("Organizations")
public enum OrganizationOrderField implements OrderField {
    @Description("By name, accents left aside.")
    NAME("x.sort_name"),
    @Description("By code.")
    CODE("x.code collate \"C\"");

    private final String expression;

    OrganizationOrderField(String expression) {
        this.expression = expression;
    }

    @Override
    public String sql() {
        return expression;
    }
}
