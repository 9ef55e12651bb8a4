package org.entente.country;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.OrderField;
import org.entente.graph.Plural;

@Description("What countries can be ordered by.")
@Plural("Countries")
public enum CountryOrderField implements OrderField {
    @Description("By English name, accents left aside.")
    NAME("x.sort_name"),
    @Description("By ISO 3166-1 alpha-3 code.")
    ISO3("coalesce(x.iso3, x.key) collate \"C\"");

    private final String expression;

    CountryOrderField(String expression) {
        this.expression = expression;
    }

    @Override
    public String sql() {
        return expression;
    }
}
