package org.entente.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.fact.Bounded;
import org.entente.fact.Fact;
import org.entente.fact.Lasting;
import org.entente.fact.Period;
import org.entente.fact.PeriodStatus;
import org.entente.graph.Described;
import org.entente.graph.Node;
import org.entente.graph.NodeId;
import org.entente.graph.Plural;
import org.entente.graph.Reads;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;

/** A statement that is a value, not a tie. Contradicting claims stand side by side. */
@Entity
@Immutable
@Description("What a source states about a party or a conflict as a value, not as a tie. Contradicting claims stand side by side, each with its citation.")
@Plural("Claims")
public class Claim extends Bounded implements Node, Fact, Lasting {
    @SuppressWarnings("NullAway") // it has no dates
    private static final Period AT_ANY_TIME = new Period(null, null, PeriodStatus.UNKNOWN, null, null);

    @NaturalId
    @Ignore
    public String key;

    @Ignore
    @Column(name = "party_id")
    public Long partyId;

    @Ignore
    @Column(name = "conflict_id")
    public Long conflictId;

    @NonNull
    @Description("What is stated, such as DIPLOMATIC_PARTNER_COUNT.")
    public String property;

    @NonNull
    @Description("The value as the source gives it: a number or a text.")
    public String value;

    @Description("The value as a number; null where it is a text.")
    @Reads("value")
    public @Nullable Double getNumber() {
        return value.matches("-?\\d+(\\.\\d+)?") ? Double.valueOf(value) : null;
    }

    @Embedded
    @Description("Since when and until when the source states it, or it is so by the source; null for a claim that has no time.")
    public Period period;

    @Description("Whether another claim about the same property of the same subject has another value: at the same time, where both tell one. What one source says at one time and another is no contradiction.")
    public boolean contested;

    @Override
    @Id
    @NonNull
    @Description(Described.ID)
    @Reads("key")
    public String getId() {
        return NodeId.of(Claim.class, key);
    }

    @Override
    public Period time() {
        return period == null ? AT_ANY_TIME : period;
    }
}
