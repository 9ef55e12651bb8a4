package org.entente.edition.csv;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.entente.edition.Draft;
import org.jspecify.annotations.Nullable;

/** Where the sources end: what goes on there is not known to go on later. */
final class Coverage {
    private final Draft draft;
    /** By the source's code. */
    private final Map<String, LocalDate> ends = new HashMap<>();

    private Coverage(Draft draft) {
        this.draft = draft;
        draft.lookUp("select code, coverage_until from source where coverage_until is not null",
                row -> ends.put(row.getString(1), row.getObject(2, LocalDate.class)));
    }

    static Coverage of(Draft draft) {
        return draft.part(Coverage.class, Coverage::new);
    }

    /** The last day that the source being read speaks of; null if it does not say. */
    @Nullable
    LocalDate end() {
        return ends.get(draft.source());
    }
}
