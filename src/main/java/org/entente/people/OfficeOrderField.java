package org.entente.people;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.OrderField;
import org.entente.graph.Plural;

@Description("What offices can be ordered by.")
@Plural("Offices")
public enum OfficeOrderField implements OrderField {
    @Description("By the English name of the party that it is an office of.")
    HOLDER_NAME(
            "coalesce((select c.sort_name from country c where c.id = x.holder_id), (select o.sort_name from organization o where o.id = x.holder_id), '')"),
    @Description("By the person's name.")
    PERSON_NAME("(select p.sort_name from person p where p.id = x.person_id)"),
    @Description("By the first day on which the person is known to hold it; unknown ones first.")
    FROM("coalesce(x.from_day, x.known_from, '-infinity')");

    private final String expression;

    OfficeOrderField(String expression) {
        this.expression = expression;
    }

    @Override
    public String sql() {
        return expression;
    }
}
