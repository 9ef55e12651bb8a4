package org.entente.people;

import org.entente.edition.Draft;
import org.entente.edition.Known;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.file.RejectedRow;
import org.jspecify.annotations.Nullable;

/** The persons that the graph has, and those that an import adds. */
final class Persons {
    private final Draft draft;
    private final Known known;

    private Persons(Draft draft) {
        this.draft = draft;
        known = draft.known("select key, id, source_id from person");
    }

    static Persons of(Draft draft) {
        return draft.part(Persons.class, Persons::new);
    }

    /** States a person; one that another source or row has stated rejects the row. */
    void state(CsvRow row) {
        String key = row.required("key");
        String name = row.required("name");
        if (!known.toBeStated(key)) throw new RejectedRow("key", key, "another source or line has this person already");
        if (known.row(key) == null) known.add(key, draft.newRows("party").next());
        draft.state(row.line(), PersonFacts.TABLE, new PersonFact(known.present(key), key, name, row.text("description")), row.locators());
    }

    /** Null if there is no person with this key. */
    @Nullable
    Long row(String key) {
        return known.row(key);
    }
}
