package org.entente.edition;

import java.time.LocalDate;
import org.entente.fact.PartialDate;
import org.entente.fact.PeriodStatus;
import org.jspecify.annotations.Nullable;

/**
 * Since when and until when a source says that something holds.
 *
 * @param from null if the source does not know
 * @param until null if it goes on or the source does not know
 * @param knownFrom the first day on which the source knows it to hold, where it does not know the beginning; else null
 * @param knownUntil the last such day, where it does not know the end; else null
 * @param earliest the first day on which it may hold; null if nothing bounds it
 * @param latest the last such day; null if nothing bounds it
 */
public record Span(@Nullable PartialDate from, @Nullable PartialDate until, PeriodStatus status, @Nullable LocalDate knownFrom,
        @Nullable LocalDate knownUntil, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
    /** Sources date the end of one state by the last act or by the first one of the next. */
    private static final int FEW_DAYS = 7;

    /** Nothing is known about it. */
    public static final Span UNKNOWN = new Span(null, null, PeriodStatus.UNKNOWN, null, null, null, null);

    /** From a day that the source knows to one that it knows. */
    public static Span between(PartialDate from, PartialDate until) {
        return new Span(from, until, PeriodStatus.ENDED, null, null, from.day(), until.day());
    }

    /** As the source has it; null for a date that it does not give. */
    public static Span stated(@Nullable PartialDate from, @Nullable PartialDate until, PeriodStatus status) {
        return new Span(from, until, status, null, null, from == null ? null : from.day(), until == null ? null : until.day());
    }

    /** Still holding where the source's coverage ends: what came then is unknown. @param from null if the source does not know */
    public static Span runningTo(@Nullable LocalDate coverageEnd, @Nullable PartialDate from) {
        return new Span(from, null, PeriodStatus.UNKNOWN, null, coverageEnd, from == null ? null : from.day(), null);
    }

    /** Begun at a day that the source knows; it says nothing about an end. */
    public static Span since(PartialDate from) {
        return new Span(from, null, PeriodStatus.UNKNOWN, null, null, from.day(), null);
    }

    /** Seen in one year; when it began and whether it ended is not known. */
    public static Span observedIn(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        return new Span(null, null, PeriodStatus.UNKNOWN, first, last, first, last);
    }

    /** The same, begun at some time before: {@code day} is only the first on which the source looked. */
    public Span begunBefore(LocalDate day) {
        return new Span(null, until, status, day, knownUntil, null, latest);
    }

    /** The same, but what was before that day is told by another span. */
    public Span notBefore(LocalDate day) {
        return new Span(from, until, status, knownFrom, knownUntil, day, latest);
    }

    /** The same, but what comes after that day is told by another span; null: by none. */
    public Span notAfter(@Nullable LocalDate day) {
        return new Span(from, until, status, knownFrom, knownUntil, earliest, day);
    }

    /** The part from a day on, before which it was another party's: see {@link #takenOver}. All of it where it begins later, or about that day. */
    public Span after(@Nullable LocalDate day) {
        if (day == null || earliest != null && !earliest.isBefore(day) || beginsAbout(day)) return this;
        return takenOver(day);
    }

    /** The part to a day, after which it is another party's: see {@link #handedOver}. All of it where it ends earlier, or about that day. */
    public Span before(@Nullable LocalDate day) {
        if (day == null || latest != null && !latest.isAfter(day) || endsAbout(day)) return this;
        return handedOver(day);
    }

    /** The same, but before that day it was another party's: the source states no beginning. */
    public Span takenOver(LocalDate day) {
        return new Span(null, until, status, day, knownUntil, day, latest);
    }

    /** The same, but after that day it is another party's: the source states no end. */
    public Span handedOver(LocalDate day) {
        return new Span(from, null, PeriodStatus.ENDED, knownFrom, day, earliest, day);
    }

    /** Whether the source may date a change of that day as this beginning: by month or year, or a few days earlier. */
    public boolean beginsAbout(@Nullable LocalDate day) {
        if (from == null || day == null) return false;
        LocalDate last = later(from.last(), from.day().plusDays(FEW_DAYS));
        return !day.isBefore(from.day()) && !day.isAfter(last);
    }

    /** The same for this end and what ended on that day. */
    public boolean endsAbout(@Nullable LocalDate day) {
        if (until == null || day == null) return false;
        LocalDate first = earlier(until.first().minusDays(1), until.day().minusDays(FEW_DAYS));
        return !day.isAfter(until.day()) && !day.isBefore(first);
    }

    /** Whether it may hold on some day between the two; null: no bound. */
    public boolean touches(LocalDate first, LocalDate last) {
        return (last == null || earliest == null || !earliest.isAfter(last))
                && (first == null || latest == null || !latest.isBefore(first));
    }

    /**
     * The same, no older than {@code first} and over with {@code last}, such as the existence of a party; null: no bound. Such days are told by
     * another source, so they only bound an end that this one does not date, and yield where it knows the thing to hold in an earlier, or a
     * later, year, and where nothing would be left.
     */
    public Span bounded(@Nullable LocalDate first, @Nullable LocalDate last) {
        LocalDate begin = from != null || knownBefore(first) ? earliest : later(earliest, first);
        LocalDate end = until != null || knownAfter(last) ? latest : earlier(latest, last);
        if (begin != null && end != null && begin.isAfter(end)) return this;
        return new Span(from, until, status, knownFrom, knownUntil, begin, end);
    }

    /** In an earlier year: who only knows years contradicts no day. */
    private boolean knownBefore(@Nullable LocalDate day) {
        return day != null && knownFrom != null && knownFrom.getYear() < day.getYear();
    }

    private boolean knownAfter(@Nullable LocalDate day) {
        return day != null && knownUntil != null && knownUntil.getYear() > day.getYear();
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) return one == null ? other : one;
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) return one == null ? other : one;
        return one.isBefore(other) ? one : other;
    }
}
