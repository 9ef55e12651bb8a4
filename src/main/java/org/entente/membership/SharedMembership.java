package org.entente.membership;

import org.eclipse.microprofile.graphql.Description;
import org.entente.graph.Listed;
import org.entente.graph.Plural;

@Description("What two countries belong to together.")
@Plural("Countries with which memberships are shared")
public class SharedMembership extends Listed {
    @Description("How many organizations both are in.")
    public final int organizationCount;

    /** The country that is compared, by row; the other one's row is that of the list. */
    final Long mine;
    final Held held;

    SharedMembership(Long mine, Long other, int organizationCount, Held held) {
        this.rowId = other;
        this.mine = mine;
        this.organizationCount = organizationCount;
        this.held = held;
    }
}
