package org.entente.conflict;

import java.util.HashMap;
import java.util.Map;
import org.entente.edition.Draft;
import org.entente.edition.Subjects;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.RejectedRow;
import org.jspecify.annotations.Nullable;

/** The conflicts that the graph has, and what an import says about them. */
public final class Conflicts {
    private final Draft draft;
    private final Subjects<ConflictFacts.Row> all;
    /** Our own code of those that ship, by system and code. */
    private final Map<String, String> shippedCodes = new HashMap<>();
    /** Row of those that this import has stated, by system and code. */
    private final Map<String, Long> stated = new HashMap<>();

    private Conflicts(Draft draft) {
        this.draft = draft;
        all = draft.subjects(ConflictFacts.TABLE, (row, code) -> new ConflictFacts.Row(row, ConflictFact.mention(code)));
        draft.lookUp(
                "select c.system || ':' || c.code, x.code from conflict_code c join conflict x on x.id = c.conflict_id join source s on s.id = c.source_id where s.data_set is null",
                row -> shippedCodes.put(row.getString(1), row.getString(2)));
    }

    public static Conflicts of(Draft draft) {
        return draft.part(Conflicts.class, Conflicts::new);
    }

    /** The row of the conflict that a system calls so; what is said here of it is stated the first time. */
    public long row(DataRow row, ConflictCodeSystem system, String code, ConflictFact conflict) {
        String systemCode = system.name() + ':' + code;
        Long already = stated.get(systemCode);
        if (already != null) return already;
        ConflictFact ours = conflict.under(shippedCodes.getOrDefault(systemCode, conflict.code()));
        long id = all.state(row, ours.code(), given -> new ConflictFacts.Row(given, ours));
        draft.state(row, ConflictCodeFacts.TABLE, new ConflictCodeFact(id, system.name(), code));
        stated.put(systemCode, id);
        return id;
    }

    /** The row of a conflict that a row of Entente CSV refers to; null if none has this code of ours. */
    public @Nullable Long row(CsvRow row, String code) {
        return all.mentioned(row.line(), code);
    }

    /** States a conflict under a code of ours; one that another row has stated rejects the row. */
    public void state(DataRow row, ConflictFact conflict, String... locators) {
        String code = conflict.code();
        if (all.isStated(code)) throw new RejectedRow("code", code, "another line has this conflict already");
        all.state(row, code, given -> new ConflictFacts.Row(given, conflict), locators);
    }
}
