package org.entente.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was seen: a row of a table, and which bounds were missed. */
final class Finding {
    private final String happened;
    private final List<String> figures = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    Finding(String happened) {
        this.happened = happened;
    }

    Finding figure(String format, Object... values) {
        figures.add(String.format(Locale.ROOT, format, values));
        return this;
    }

    /** @param wanted is printed where it does not hold */
    Finding bound(boolean holds, String wanted) {
        if (!holds) missed.add(wanted);
        return this;
    }

    boolean holds() {
        return missed.isEmpty();
    }

    String row(String fault) {
        return "| `" + fault + "` | " + happened + " | " + String.join("; ", figures)
                + (holds() ? "" : "; **missed: " + String.join(", ", missed) + "**") + " |";
    }
}
