package org.entente.relation;

import org.eclipse.microprofile.graphql.Description;

@Description("How a tie stands.")
public enum RelationStatus {
    @Description("Established.")
    ESTABLISHED,
    @Description("The source says that it has not been established.")
    NOT_ESTABLISHED,
    @Description("No diplomats were exchanged at that time, as the source counts; which does not say that there were no relations.")
    NO_EXCHANGE,
    @Description("Suspended.")
    SUSPENDED,
    @Description("Broken off.")
    SEVERED,
    @Description("In force.")
    IN_FORCE,
    @Description("Ended.")
    TERMINATED,
    @Description("Settled: the parties agree where the boundary runs.")
    SETTLED,
    @Description("Not settled: the parties do not agree.")
    UNSETTLED
}
