package org.entente.people;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.entente.fact.Statements;
import org.entente.graph.Codes;
import org.entente.graph.Described;
import org.entente.graph.Reads;

/** What sources call groups. */
@GraphQLApi
@RegisterForReflection
public class GroupApi {
    @Name("statements")
    @Description(Described.STATEMENTS)
    @Reads({})
    public List<@NonNull List<@NonNull GroupStatement>> statements(@Source List<Group> groups) {
        return Statements.load(GroupStatement.class, "actor_group_statement", groups);
    }

    @Name("codes")
    @Description("Its codes in other systems; empty where there are none.")
    @Reads({})
    public List<@NonNull List<@NonNull GroupCode>> codes(@Source List<Group> groups) {
        return Codes.load("actor_group_code", "group_id", groups, (system, code) -> new GroupCode(new GroupCodeSystem(system), code));
    }
}
