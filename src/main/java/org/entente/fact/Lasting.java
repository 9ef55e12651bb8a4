package org.entente.fact;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

/** A tie with its time. */
@Description("A tie that lasts for a time.")
public interface Lasting {
    /** What its source says of the time. */
    @Ignore
    Period time();

    /** Before this day it cannot hold. */
    @Ignore
    LocalDate earliest();

    /** After this day it cannot hold. */
    @Ignore
    LocalDate latest();
}
