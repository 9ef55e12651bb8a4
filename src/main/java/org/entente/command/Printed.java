package org.entente.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.entente.edition.Report;
import org.entente.edition.file.Rejections.Rejection;

/** A report as people read it. */
final class Printed {
    private static final int SHOWN = 10;

    private Printed() {}

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
        out.printf(Locale.ROOT, "  %,d rows read in %.1f s, at most %d MB of heap%n", report.rowsRead(), report.time().toMillis() / 1000.0,
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
