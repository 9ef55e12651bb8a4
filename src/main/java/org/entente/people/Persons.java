package org.entente.people;

import org.entente.edition.Draft;
import org.entente.edition.Subjects;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.RejectedRow;
import org.jspecify.annotations.Nullable;

/** The persons that the graph has, and what an import says about them. */
public final class Persons {
    private final Subjects<PersonFact> all;

    private Persons(Draft draft) {
        all = draft.subjects(PersonFacts.TABLE, PersonFact::mention);
    }

    public static Persons of(Draft draft) {
        return draft.part(Persons.class, Persons::new);
    }

    /** States a person; one that another row has stated rejects the row. */
    void state(CsvRow row) {
        String key = row.required("key");
        String name = row.required("name");
        if (all.isStated(key)) throw new RejectedRow("key", key, "another line has this person already");
        all.state(row.line(), key, given -> new PersonFact(given, key, name, row.text("description")), row.locators());
    }

    /** The row of the person with this key; the name is stated the first time. */
    public long row(DataRow row, String key, String name, String... locators) {
        return all.state(row, key, given -> new PersonFact(given, key, name, null), locators);
    }

    /** The row of a person that a row of Entente CSV refers to; null if there is none with this key. */
    @Nullable
    Long row(CsvRow row, String key) {
        return all.mentioned(row.line(), key);
    }
}
