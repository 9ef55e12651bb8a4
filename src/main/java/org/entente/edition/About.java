package org.entente.edition;

import java.time.LocalDate;
import java.util.Set;
import org.entente.fact.CompleteList;
import org.jspecify.annotations.Nullable;

/**
 * A version of a data set, as a source of facts.
 *
 * @param code unique and stable, such as cow-states-2016
 * @param version null for a source that has none
 * @param coverageFrom the first day that it speaks of; null if it does not say
 * @param coverageUntil the last day that it speaks of: what came later is unknown to it; null if it does not say
 * @param rank of several sources of one fact, the one with the highest rank is shown
 * @param attribution null: that of the data set
 * @param completeFor the lists that it has all of; null: those of the data set
 */
public record About(String code, String title, @Nullable String version, @Nullable LocalDate coverageFrom,
        @Nullable LocalDate coverageUntil, int rank, @Nullable Attribution attribution, @Nullable Set<CompleteList> completeFor) {
    public About(String code, String title, String version, @Nullable LocalDate coverageFrom, @Nullable LocalDate coverageUntil, int rank) {
        this(code, title, version, coverageFrom, coverageUntil, rank, null, null);
    }
}
