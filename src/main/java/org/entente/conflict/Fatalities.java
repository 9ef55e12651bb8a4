package org.entente.conflict;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** Lives lost, as a source counts them; what it does not give is null. */
@Embeddable
@Description("Lives lost, as the source counts them; what it does not give is null.")
public record Fatalities(
        @Column(name = "fatalities_best") @Description("Best estimate, in lives; null if not given.") Integer best,
        @Column(name = "fatalities_low") @Description("Lowest estimate, in lives; null if not given.") Integer low,
        @Column(name = "fatalities_high") @Description("Highest estimate, in lives; null if not given.") Integer high,
        @Column(name = "fatalities_at_least") @Description("The source says more than this, no exact number; null if it does not speak so.") Integer atLeast,
        @Column(name = "fatalities_per_year") @Description("Whether the numbers are lives a year rather than in all.") boolean perYear) {
    /** Null where nothing is counted. */
    static @Nullable Fatalities orNull(Fatalities counted) {
        return counted == null || counted.best == null && counted.low == null && counted.high == null && counted.atLeast == null ? null
                : counted;
    }

    @Description("Whether the best estimate lies between the lowest and the highest: not every source keeps to that, and it is shown as it stands. Null if not all three are given.")
    public @Nullable Boolean getConsistent() {
        return best == null || low == null || high == null ? null : low <= best && best <= high;
    }
}
