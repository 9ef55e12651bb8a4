package org.entente.conflict;

import org.entente.edition.Draft;
import org.entente.edition.Known;
import org.entente.edition.NewRows;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.RejectedRow;
import org.jspecify.annotations.Nullable;

/** The conflicts that the graph has, and those that an import adds. */
public final class Conflicts {
    private final Draft draft;
    private final NewRows newConflicts;
    /** By system and code. */
    private final Known codes;
    /** By our own code. */
    private final Known own;

    private Conflicts(Draft draft) {
        this.draft = draft;
        newConflicts = draft.newRows("conflict");
        codes = draft.known("select system || ':' || code, conflict_id, source_id from conflict_code");
        own = draft.known("select code, id, source_id from conflict");
    }

    public static Conflicts of(Draft draft) {
        return draft.part(Conflicts.class, Conflicts::new);
    }

    /** The row of the conflict that a system calls so; stated where the graph has none. */
    public long row(DataRow row, ConflictCodeSystem system, String code, ConflictFact conflict) {
        String systemCode = system.name() + ':' + code;
        if (!codes.toBeStated(systemCode)) return codes.present(systemCode);
        Long known = codes.row(systemCode);
        long id = known != null ? known : newConflicts.next();
        codes.add(systemCode, id);
        // A conflict that ships keeps what the graph says about it; only the code is the data set's.
        if (own.toBeStated(conflict.code())) draft.state(row, ConflictFacts.TABLE, new ConflictFacts.Row(id, conflict));
        draft.state(row, ConflictCodeFacts.TABLE, new ConflictCodeFact(id, system.name(), code));
        return id;
    }

    /** Null if no conflict has this code of ours. */
    public @Nullable Long row(@Nullable String ownCode) {
        return own.row(ownCode);
    }

    /** States a conflict under a code of ours; one that another source or row has stated rejects the row. */
    public void state(DataRow row, ConflictFact conflict, String... locators) {
        String code = conflict.code();
        if (!own.toBeStated(code)) throw new RejectedRow("code", code, "another source or line has this conflict already");
        if (own.row(code) == null) own.add(code, newConflicts.next());
        draft.state(row, ConflictFacts.TABLE, new ConflictFacts.Row(own.present(code), conflict), locators);
    }
}
