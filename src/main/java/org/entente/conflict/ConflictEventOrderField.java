package org.entente.conflict;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.OrderField;
import org.entente.graph.Plural;

@Description("What events can be ordered by.")
@Plural("Events")
public enum ConflictEventOrderField implements OrderField {
    @Description("By the first day on which it may have happened.")
    DATE("x.earliest"),
    @Description("As its source tells it.")
    TELLING("x.position");

    private final String expression;

    ConflictEventOrderField(String expression) {
        this.expression = expression;
    }

    @Override
    public String sql() {
        return expression;
    }
}
