package org.entente.fact;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Embeddable
@Description("Since when and until when something holds, as far as its source tells.")
public record Period(
        @Embedded @AttributeOverride(name = "day", column = @Column(name = "from_day")) @AttributeOverride(name = "precision",
                column = @Column(name = "from_precision")) @Description("When it began; null if the source does not say.") PartialDate from,
        @Embedded @AttributeOverride(name = "day", column = @Column(name = "until_day")) @AttributeOverride(name = "precision",
                column = @Column(
                        name = "until_precision")) @Description("When it ended, that day included; null if it goes on or the source does not say: see status.") PartialDate until,
        @Basic(optional = false) @Enumerated(EnumType.STRING) @Column(
                name = "period_status") @NonNull @Description("Whether it goes on, has ended, or is not known to.") PeriodStatus status,
        @Column(name = "known_from") @Description("The first day on which the source knows it to hold, where it does not know when it began; else null.") LocalDate knownFrom,
        @Column(name = "known_until") @Description("The last day on which the source knows it to hold, where it does not know what came then, as at the end of its coverage; else null.") LocalDate knownUntil) {
    /** The SQL condition that a row x may hold on {@code :asOf}: it is not known to lie outside. */
    public static final String HOLDS = "x.earliest <= :asOf and x.latest >= :asOf";

    /**
     * Whether it holds on a day.
     *
     * @param today a source speaks of what has been: what has ended, if nobody knows when, does not hold from today on
     */
    public Certainty holds(LocalDate on, LocalDate today) {
        if (from != null && on.isBefore(from.first()) || until != null && on.isAfter(until.last())) return Certainty.NO;
        if (status == PeriodStatus.ENDED && until == null && !on.isBefore(today)) return Certainty.NO;
        LocalDate first = from == null ? knownFrom : from.last();
        LocalDate last = until != null ? until.first() : status == PeriodStatus.ONGOING ? LocalDate.MAX : knownUntil;
        // Of the two ends one may be all that is known: it holds on that day.
        if (first == null) first = until == null ? knownUntil : exact(until);
        if (last == null) last = from == null ? knownFrom : exact(from);
        return first != null && last != null && !on.isBefore(first) && !on.isAfter(last) ? Certainty.YES : Certainty.UNKNOWN;
    }

    private static @Nullable LocalDate exact(PartialDate date) {
        return date.precision() == PartialDate.Precision.DAY ? date.day() : null;
    }
}
