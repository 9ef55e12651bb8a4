package org.entente.people;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.entente.graph.Described;
import org.entente.graph.Statements;

/** What sources call groups. */
@GraphQLApi
@RegisterForReflection
public class GroupApi {
    @Name("statements")
    @Description(Described.STATEMENTS)
    public List<@NonNull List<@NonNull GroupStatement>> statements(@Source List<Group> groups) {
        return Statements.load(GroupStatement.class, "actor_group_statement", groups, statement -> statement.groupId);
    }

    @Name("codes")
    @Description("Its codes in other systems; empty where there are none.")
    public List<@NonNull List<@NonNull GroupCode>> codes(@Source List<Group> groups) {
        Map<Long, List<GroupCode>> codes = new HashMap<>();
        Panache.getSession().createNativeQuery("""
                select distinct c.group_id, c.system, c.code from actor_group_code c where c.group_id = any(:groups)
                order by c.system, c.code""", Object[].class)
                .addScalar("group_id", Long.class).addScalar("system", String.class).addScalar("code", String.class)
                .setParameter("groups", groups.stream().map(group -> group.rowId).distinct().toArray(Long[]::new))
                .list().forEach(row -> codes.computeIfAbsent((Long) row[0], group -> new ArrayList<>())
                        .add(new GroupCode(new GroupCodeSystem((String) row[1]), (String) row[2])));
        return groups.stream().map(group -> codes.getOrDefault(group.rowId, List.of())).toList();
    }
}
