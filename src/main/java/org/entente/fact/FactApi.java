package org.entente.fact;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.entente.graph.Connection;
import org.entente.graph.Coverage;
import org.entente.graph.Page;
import org.entente.graph.Reads;
import org.entente.graph.References;
import org.entente.graph.Rows;
import org.entente.graph.Snapshot;
import org.entente.graph.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Sources, citations and the edition. */
@GraphQLApi
@RegisterForReflection
public class FactApi {
    @Produces
    @Singleton
    static Vocabulary sourceCodes() {
        return Vocabulary.SOURCES;
    }

    @Query
    @NonNull
    @Description("The sources of the data, the highest ranking first.")
    public Connection<Source> sources(Page page) {
        return Rows.all(Source.class, "source x").thenBy("-x.rank").paged(page).ofQuery();
    }

    @Query
    @Description("The edition of the data that this answer is made of; null before any data is loaded.")
    public Edition edition() {
        return Snapshot.session().createSelectionQuery("from Edition order by number desc", Edition.class).setMaxResults(1)
                .getSingleResultOrNull();
    }

    @Name("holds")
    @Description("Whether what is stated holds on a day, as far as its source tells: NO where that day lies before its time or after it, "
            + "UNKNOWN where it lies between dates that leave it open, such as in the year of a beginning known to the year only.")
    @Reads({"period", "firstPossible", "lastPossible"})
    public List<@NonNull Certainty> holds(@org.eclipse.microprofile.graphql.Source List<Lasting> ties,
            @Description("The day. Null: today, in UTC.") LocalDate on) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        LocalDate day = on == null ? today : on;
        return ties.stream().map(tie -> day.isBefore(tie.earliest()) || day.isAfter(tie.latest()) ? Certainty.NO
                : tie.time().holds(day, today)).toList();
    }

    @Name("sources")
    @Description("Those that claim to list all; where none does, all that say something of it, the highest ranking first.")
    public List<@NonNull List<@NonNull Source>> sources(@org.eclipse.microprofile.graphql.Source List<Coverage> coverages) {
        List<Long> rows = coverages.stream().flatMap(coverage -> coverage.sourceRows.stream()).distinct().toList();
        List<Source> sources = References.loadUnseen(Source.class, rows, row -> row);
        return coverages.stream().map(coverage -> coverage.sourceRows.stream().map(row -> sources.get(rows.indexOf(row))).toList())
                .toList();
    }

    @Name("citations")
    @Description("Who says so, and where.")
    @Reads({"sourceId", "locators", "datedSourceId", "datedLocators"})
    public List<@NonNull List<@NonNull Citation>> citations(@org.eclipse.microprofile.graphql.Source List<Fact> facts) {
        List<Source> sources = References.loadUnseen(Source.class, facts, Fact::sourceRow);
        List<Source> dates = References.loadUnseen(Source.class, facts, FactApi::datedBy);
        List<List<Citation>> citations = new ArrayList<>(facts.size());
        for (int i = 0; i < facts.size(); i++) {
            List<Citation> cited = new ArrayList<>();
            cite(cited, sources.get(i), facts.get(i).locators());
            if (datedBy(facts.get(i)) != null) cite(cited, dates.get(i), Objects.requireNonNull(((Composed) facts.get(i)).datedLocators));
            citations.add(cited);
        }
        return citations;
    }

    /** The source of its dates, where that is another one than that of its name. */
    private static @Nullable Long datedBy(Fact fact) {
        return fact instanceof Composed thing && !thing.sourceId.equals(thing.datedSourceId) ? thing.datedSourceId : null;
    }

    private static void cite(List<Citation> cited, Source source, String[] locators) {
        for (String locator : locators) cited.add(new Citation(source, locator));
    }
}
