package org.entente.conflict;

import java.util.function.Function;
import org.entente.edition.FactTable;
import org.jspecify.annotations.Nullable;

/**
 * Lives lost, as a source counts them; null for what it does not give.
 *
 * @param atLeast it says more than this, no exact number
 */
public record Deaths(@Nullable Integer best, @Nullable Integer low, @Nullable Integer high, @Nullable Integer atLeast) {
    public static final Deaths NOT_COUNTED = new Deaths(null, null, null, null);

    /** The columns that hold them. */
    static <F> FactTable.Builder<F> columns(FactTable.Builder<F> table, Function<F, Deaths> deaths) {
        return table.column("fatalities_best", fact -> deaths.apply(fact).best).column("fatalities_low", fact -> deaths.apply(fact).low)
                .column("fatalities_high", fact -> deaths.apply(fact).high)
                .column("fatalities_at_least", fact -> deaths.apply(fact).atLeast);
    }
}
