package org.entente.people;

import org.entente.edition.Draft;
import org.entente.edition.Known;
import org.entente.edition.file.DataRow;
import org.jspecify.annotations.Nullable;

/** The groups that the graph has, and those that an import adds. */
public final class Groups {
    private final Draft draft;
    private final Known known;

    private Groups(Draft draft) {
        this.draft = draft;
        known = draft.known("select key, id, source_id from actor_group");
    }

    public static Groups of(Draft draft) {
        return draft.part(Groups.class, Groups::new);
    }

    /** The row of the group with this key; stated, with this name, where the graph has none. */
    public long row(DataRow row, String key, String name, String... locators) {
        if (known.toBeStated(key)) {
            if (known.row(key) == null) known.add(key, draft.newRows("party").next());
            draft.state(row, GroupFacts.TABLE, new GroupFact(known.present(key), key, name), locators);
        }
        return known.present(key);
    }

    /** Null if there is no group with this key. */
    public @Nullable Long row(String key) {
        return known.row(key);
    }
}
