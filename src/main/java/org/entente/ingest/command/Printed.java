package org.entente.ingest.command;

import java.io.PrintWriter;
import java.util.Map;
import org.entente.ingest.dataset.Rejections.Rejection;
import org.entente.ingest.draft.Report;

/** A report as people read it. */
final class Printed {
    private static final int SHOWN = 10;

    private Printed() {}

    static void print(Report report, PrintWriter out) {
        out.printf("%s: %s%n", report.source(), report.file());
        out.printf("  %,d rows read in %.1f s, at most %d MB of heap%n", report.rowsRead(), report.time().toMillis() / 1000.0, report.peakMemory() >> 20);
        out.printf("  facts: %,d added, %,d changed, %,d unchanged, %,d removed%n", report.added(), report.changed(), report.unchanged(), report.removed());
        counted(out, "rejected", report.rejections().rejected());
        report.rejections().kept().stream().limit(SHOWN).forEach(one -> out.printf("    %s%n", told(one)));
        if (report.rejections().count() > SHOWN) out.println("    and more: --report <file.json> lists them");
        counted(out, "stored as it stands", report.rejections().noted());
        if (!report.notRead().isEmpty()) out.printf("  not read: %s%n", String.join(", ", report.notRead()));
        if (report.edition() == null) out.println("  nothing differs from what the graph holds: no new edition");
        else if (report.dryRun()) out.println("  nothing was changed: a dry run");
        else out.printf("  edition %d%n", report.edition());
        out.flush();
    }

    private static void counted(PrintWriter out, String what, Map<String, Long> counts) {
        counts.forEach((reason, count) -> out.printf("  %s: %,d, %s%n", what, count, reason));
    }

    private static String told(Rejection one) {
        String place = one.table() + ", line " + one.line();
        return one.column() == null ? place + ": " + one.reason() : place + ", " + one.column() + " '" + one.value() + "': " + one.reason();
    }
}
