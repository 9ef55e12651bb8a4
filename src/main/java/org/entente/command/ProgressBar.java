package org.entente.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Supplier;
import org.entente.edition.file.DataTable;
import org.entente.edition.file.Progress;
import org.entente.fetch.Arrivals;

/** How far an import is: one line that moves on a terminal, a line now and then elsewhere. */
final class ProgressBar implements Progress, Arrivals, AutoCloseable {
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
        show(() -> String.format(Locale.ROOT, "%,d rows read, at line %,d of %s", rows, line, table.name()));
    }

    @Override
    public void bytes(String name, long arrived, long total) {
        show(() -> total < 0 ? String.format(Locale.ROOT, "%s: %,d KB", name, arrived >> 10)
                : String.format(Locale.ROOT, "%s: %,d of %,d KB, %d %%", name, arrived >> 10, total >> 10,
                        arrived * 100 / Math.max(total, 1)));
    }

    private void show(Supplier<String> text) {
        long now = System.nanoTime();
        if (now - shown < (terminal ? 100_000_000L : 5_000_000_000L)) return;
        shown = now;
        drawn = terminal;
        if (terminal) out.print("\r\033[K" + text.get());
        else out.println(text.get());
        out.flush();
    }

    /** Before something else is written, and begins anew. */
    void clear() {
        close();
        rows = 0;
    }

    @Override
    public void close() {
        if (drawn) out.print("\r\033[K");
        drawn = false;
        out.flush();
    }
}
