package org.entente.command;

import java.io.PrintWriter;
import java.util.Locale;
import org.entente.edition.file.DataTable;
import org.entente.edition.file.Progress;

/** How far an import is: one line that moves on a terminal, a line now and then elsewhere. */
final class ProgressBar implements Progress, AutoCloseable {
    private static final int EVERY = 1 << 10;

    private final PrintWriter out;
    private final boolean terminal = System.console() != null && System.console().isTerminal();
    private long rows;
    private long shown = System.nanoTime();
    private boolean drawn;

    ProgressBar(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void row(DataTable table, long line) {
        if (++rows % EVERY != 0) return;
        long now = System.nanoTime();
        if (now - shown < (terminal ? 100_000_000L : 5_000_000_000L)) return;
        shown = now;
        drawn = terminal;
        String text = String.format(Locale.ROOT, "%,d rows read, at line %,d of %s", rows, line, table.name());
        if (terminal) out.print("\r\033[K" + text);
        else out.println(text);
        out.flush();
    }

    @Override
    public void close() {
        if (drawn) out.print("\r\033[K");
        drawn = false;
        out.flush();
    }
}
