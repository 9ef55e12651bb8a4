package org.entente.fact;

import org.eclipse.microprofile.graphql.Description;

/** Whether something has ended. */
@Description("Whether something goes on. What a source does not say is UNKNOWN, which is neither yes nor no.")
public enum PeriodStatus {
    @Description("The source says that it goes on.")
    ONGOING,
    @Description("It has ended.")
    ENDED,
    @Description("The source does not say whether it goes on.")
    UNKNOWN
}
