package org.entente.claim;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.entente.edition.Derived;

/**
 * Marks the claims about one property of one subject that have another value. Of those with a time only other sources' contradict each other, and
 * only where both sources know them to hold at the same time: an edition that words it anew takes nothing back.
 */
@Singleton
@Unremovable
class ContestedClaims implements Derived {
    @Override
    public List<String> afterLoad() {
        return List.of(String.format(Locale.ROOT, """
                update claim x set contested = not x.contested
                where x.contested <> exists (select 1 from claim c where c.property = x.property and c.value <> x.value
                  and c.party_id is not distinct from x.party_id and c.conflict_id is not distinct from x.conflict_id
                  and (c.period_status is null and x.period_status is null
                    or c.source_id <> x.source_id and %s <= %s and %s <= %s))""", first("c"), last("x"), first("x"), last("c")));
    }

    /** The first day on which its source knows it to hold; of one without a time any. */
    private static String first(String claim) {
        return "coalesce(" + claim + ".from_day, " + claim + ".known_from, " + claim + ".earliest)";
    }

    private static String last(String claim) {
        return "coalesce(" + claim + ".until_day, " + claim + ".known_until, " + claim + ".latest)";
    }
}
