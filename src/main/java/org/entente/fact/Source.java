package org.entente.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graph.Described;
import org.entente.graph.KeptInMemory;
import org.entente.graph.Listed;
import org.entente.graph.Node;
import org.entente.graph.NodeId;
import org.entente.graph.Plural;
import org.entente.graph.Reads;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.NaturalId;

@Entity
@Immutable
@KeptInMemory
@Description("Who says so: a document, a data set, a reference work.")
@Plural("Sources")
public class Source extends Listed implements Node {
    @NaturalId
    @NonNull
    @Description("Short and stable, such as seed-az.")
    public String code;

    @NonNull
    @Description("Its title.")
    public String title;

    @NonNull
    @Description("Who gives it out.")
    public String publisher;

    @NonNull
    @Description("On what terms it may be used.")
    public String licence;

    @Description("Where to get it, as a URL; null where there is no such place.")
    public String url;

    @Column(name = "how_to_cite")
    @Description("How its publisher wants it to be cited; null where nothing is said.")
    public String howToCite;

    @Column(name = "coverage_from")
    @Description("The first day that it covers; null if it does not say.")
    public LocalDate coverageFrom;

    @Column(name = "coverage_until")
    @Description("The last day that it covers: later is unknown to it, not no. Null if it does not say.")
    public LocalDate coverageUntil;

    @Column(name = "data_set")
    @Description("The data set that it is a version of, such as cow-igo; null for a source that is no imported data set.")
    public String dataSet;

    @Description("Which version of the data set, as its publisher counts; null for a source that is no imported data set.")
    public String version;

    @Description("Of the sources that state one fact, the one with the highest rank is shown by default.")
    public int rank;

    @Ignore
    @Column(name = "complete_for", columnDefinition = "text[]")
    public String[] complete;

    @NonNull
    @Description("The lists that it claims to have all of, for the time that it covers.")
    @Reads("complete")
    public List<@NonNull CompleteList> getCompleteFor() {
        return Arrays.stream(complete).map(CompleteList::valueOf).toList();
    }

    @Override
    @Id
    @NonNull
    @Description(Described.ID)
    @Reads("code")
    public String getId() {
        return NodeId.of(Source.class, code);
    }
}
