package org.entente.people;

import java.util.HashSet;
import java.util.Set;
import org.entente.edition.Draft;
import org.entente.edition.Subjects;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.file.DataRow;
import org.jspecify.annotations.Nullable;

/** The groups that the graph has, and what an import says about them. */
public final class Groups {
    private final Draft draft;
    private final Subjects<GroupFact> all;
    private final Set<String> coded = new HashSet<>();

    private Groups(Draft draft) {
        this.draft = draft;
        all = draft.subjects(GroupFacts.TABLE, GroupFact::mention);
    }

    public static Groups of(Draft draft) {
        return draft.part(Groups.class, Groups::new);
    }

    /** The row of the group with this key; its name is stated the first time. */
    public long row(DataRow row, String key, String name, String... locators) {
        return all.state(row, key, given -> new GroupFact(given, key, name), locators);
    }

    /** States what a publisher calls it, the first time. */
    public void code(DataRow row, long group, GroupCodeSystem system, String code) {
        if (coded.add(system.name() + ':' + code))
            draft.state(row, GroupCodeFacts.TABLE, new GroupCodeFact(group, system.name(), code));
    }

    /** The row of a group that a row of Entente CSV refers to; null if there is none with this key. */
    @Nullable
    Long row(CsvRow row, String key) {
        return all.mentioned(row.line(), key);
    }
}
