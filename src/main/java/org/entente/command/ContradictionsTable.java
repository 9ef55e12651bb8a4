package org.entente.command;

import java.io.PrintWriter;
import java.util.Locale;
import org.entente.edition.Span;
import org.entente.fact.PeriodStatus;
import org.entente.membership.MembershipContradiction;
import org.entente.membership.MembershipContradiction.Said;
import org.entente.membership.MembershipRole;
import org.jspecify.annotations.Nullable;

/** Contradictions as people read them: below each statement those that contradict it. */
final class ContradictionsTable {
    private static final String ROW = "%-12s  %-7s  %-28s  %-11s  %-38s  %s%n";

    private final PrintWriter out;
    /** The statement that was printed last. */
    private @Nullable Said said;

    ContradictionsTable(PrintWriter out) {
        this.out = out;
    }

    void print(MembershipContradiction one) {
        if (said == null) out.printf(Locale.ROOT, ROW, "ORGANIZATION", "COUNTRY", "SOURCE", "ROLE", "PERIOD", "WHERE IT STANDS");
        if (said == null || said.row() != one.said().row()) print(one.organization(), one.country(), "", one.said());
        print("", "", "- ", one.other());
        said = one.said();
    }

    private void print(String organization, String country, String mark, Said statement) {
        out.printf(Locale.ROOT, ROW, organization, country, mark + statement.source(), statement.role(), period(statement),
                String.join("; ", statement.locators()));
    }

    private static String period(Said statement) {
        Span span = statement.span();
        // A list is silent on just these days.
        boolean silent = statement.role() == MembershipRole.NONE && span.knownFrom() != null && span.knownUntil() != null;
        return silent ? span.knownFrom() + " to " + span.knownUntil() : begun(span) + " to " + ended(span);
    }

    private static String begun(Span span) {
        if (span.from() != null) return span.from().toString();
        return span.knownFrom() == null ? "?" : "by " + span.knownFrom();
    }

    private static String ended(Span span) {
        if (span.until() != null) return span.until().toString();
        if (span.status() == PeriodStatus.ONGOING) return "now";
        return span.knownUntil() == null ? "?" : span.knownUntil() + " or later";
    }
}
