package org.entente.graph;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What the sources of a list claim about its completeness; whose claims they are is a field of the feature of sources. */
@Description("Whether the sources of a list claim that it is complete: silence is no answer.")
public final class Coverage {
    @NonNull
    @Description("Whether it is complete on the day that is asked for, today if none is.")
    public final Completeness completeness;

    @Description("The last day, not after the one that is asked for, on which a source claims to list all; null where none does.")
    public final @Nullable LocalDate asOf;

    /** Rows of the sources that say so; where it is not complete, of all that say something of it. */
    @Ignore
    public final List<Long> sourceRows;

    Coverage(Completeness completeness, @Nullable LocalDate asOf, List<Long> sourceRows) {
        this.completeness = completeness;
        this.asOf = asOf;
        this.sourceRows = sourceRows;
    }
}
