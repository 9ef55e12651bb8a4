package org.entente.fact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

/** What a source states. Each row has at least one citation, which the database enforces. */
@Description("Something that a source states.")
public interface Fact {
    /** Row of the {@link Source}. */
    @Ignore
    Long sourceRow();

    /** The places in the source, at least one. */
    @Ignore
    String[] locators();
}
