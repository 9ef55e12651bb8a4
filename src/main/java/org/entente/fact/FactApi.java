package org.entente.fact;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.entente.graph.Connection;
import org.entente.graph.Page;
import org.entente.graph.References;
import org.entente.graph.Rows;

/** Sources, citations and the edition. */
@GraphQLApi
@RegisterForReflection
public class FactApi {
    @Query
    @NonNull
    @Description("The sources of the data, the highest ranking first.")
    public Connection<Source> sources(Page page) {
        return Rows.all(Source.class, "source x").thenBy("-x.rank").paged(page).ofQuery();
    }

    @Query
    @Description("The edition of the data that this answer is made of; null before any data is loaded.")
    public Edition edition() {
        return Edition.<Edition>find("order by number desc").firstResult();
    }

    @Name("citations")
    @Description("Who says so, and where.")
    public List<@NonNull List<@NonNull Citation>> citations(@org.eclipse.microprofile.graphql.Source List<Fact> facts) {
        List<Source> sources = References.loadUnseen(Source.class, facts, Fact::sourceRow);
        List<List<Citation>> citations = new ArrayList<>(facts.size());
        for (int i = 0; i < facts.size(); i++) {
            Source source = sources.get(i);
            citations.add(Arrays.stream(facts.get(i).locators()).map(locator -> new Citation(source, locator)).toList());
        }
        return citations;
    }
}
