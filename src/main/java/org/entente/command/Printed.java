package org.entente.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.entente.edition.DataSet;
import org.entente.edition.Report;
import org.entente.edition.file.Rejections.Rejection;
import org.entente.fetch.Fetched;
import org.entente.fetch.Origin;

/** A report as people read it. */
final class Printed {
    private static final int SHOWN = 10;

    private Printed() {}

    /** On what terms a data set may be used. */
    static void terms(DataSet dataSet, PrintWriter out) {
        out.printf(Locale.ROOT, "%s%n  %s. %s%n  licence: %s%n  cite:    %s%n", dataSet.name(), dataSet.title(), dataSet.publisher(),
                dataSet.licence(), dataSet.howToCite());
    }

    /** A file that is here, and how it came. */
    static void fetched(String dataSet, Fetched fetched, PrintWriter out) {
        Origin origin = fetched.origin();
        out.printf(Locale.ROOT, "%s: %s, %,d bytes, SHA-256 %s%n", dataSet, fetched.release().name(), origin.bytes(), origin.sha256());
        out.printf(Locale.ROOT, "  %s%n", switch (fetched.how()) {
            case FETCHED -> "fetched from " + origin.address();
            case UNCHANGED -> "unchanged at " + origin.address() + " since it was fetched on " + day(origin);
            case KEPT -> "kept since " + day(origin) + ", and not asked for anew: " + fetched.unasked();
            case BY_HAND -> "as it was put there by hand; delete it to have it fetched";
        });
        Origin before = fetched.before();
        if (before != null)
            out.printf(Locale.ROOT, "  CHANGED since %s: then it had %,d bytes, SHA-256 %s%n", day(before), before.bytes(),
                    before.sha256());
        out.flush();
    }

    private static LocalDate day(Origin origin) {
        return origin.at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    static void print(Report report, PrintWriter out) {
        counts(report, out);
        if (report.edition() == null) out.println("  nothing differs from what the graph holds: no new edition");
        else if (report.dryRun()) out.println("  nothing was changed: a dry run");
        else out.printf(Locale.ROOT, "  edition %d%n", report.edition());
        out.flush();
    }

    /** What was read, and what that would make of the graph. */
    static void counts(Report report, PrintWriter out) {
        out.printf(Locale.ROOT, "%s: %s%n", report.source(), report.file());
        out.printf(Locale.ROOT, "  %s read in %.1f s, at most %d MB of heap%n", new Amount(report.rowsRead(), "row", "rows"),
                report.time().toMillis() / 1000.0,
                report.peakMemory() >> 20);
        out.printf(Locale.ROOT, "  facts: %,d added, %,d changed, %s%,d unchanged, %,d removed%n", report.added(), report.changed(),
                report.moved() == 0 ? "" : String.format(Locale.ROOT, "%,d moved, ", report.moved()), report.unchanged(), report.removed());
        counted(out, "rejected", report.rejections().rejected());
        report.rejections().kept().stream().limit(SHOWN).forEach(one -> out.printf(Locale.ROOT, "    %s%n", told(one)));
        if (report.rejections().count() > SHOWN) out.println("    and more: --report <file.json> lists them");
        counted(out, "stored as it stands", report.rejections().noted());
        if (!report.notRead().isEmpty()) out.printf(Locale.ROOT, "  not read: %s%n", String.join(", ", report.notRead()));
    }

    private static void counted(PrintWriter out, String what, Map<String, Long> counts) {
        counts.forEach((reason, count) -> out.printf(Locale.ROOT, "  %s: %,d, %s%n", what, count, reason));
    }

    private static String told(Rejection one) {
        String place = one.table() + ", line " + one.line();
        return one.column() == null ? place + ": " + one.reason() : place + ", " + one.column() + " '" + one.value() + "': " + one.reason();
    }
}
