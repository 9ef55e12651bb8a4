package org.entente.membership;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.entente.graph.Listed;

/** What two countries belong to together. */
@Description("What two countries belong to together.")
public class SharedMembership extends Listed {
    @Description("How many organizations both are in.")
    public final int organizationCount;

    @Ignore
    public final Long[] organizationIds;

    /** @param countryId the other country's row, by which the list is paged */
    SharedMembership(Long countryId, Long[] organizationIds) {
        this.rowId = countryId;
        this.organizationIds = organizationIds;
        this.organizationCount = organizationIds.length;
    }
}
