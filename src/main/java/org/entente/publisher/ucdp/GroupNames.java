package org.entente.publisher.ucdp;

import java.util.HashMap;
import java.util.Map;
import org.entente.edition.Draft;
import org.entente.edition.file.DataRow;
import org.entente.people.Groups;

/**
 * What the armed conflicts' rows call groups. The names of several groups in one cell stand in another order than their ids: a name is
 * learnt only where one name stands beside one id. A group that is nowhere alone is known by its id.
 */
final class GroupNames {
    private record Learnt(int year, String name, DataRow row) {
        /** The latest year's name; of two in one year the first by letter, wherever they stand in the file. */
        boolean yieldsTo(Learnt other) {
            return other.year > year || other.year == year && other.name.compareTo(name) < 0;
        }
    }

    private final Draft draft;
    private final Map<String, Learnt> names = new HashMap<>();

    GroupNames(Draft draft) {
        this.draft = draft;
    }

    /** The row calls the group of this key so. */
    void learn(DataRow row, String key, String name) {
        names.merge(key, new Learnt(row.requiredNumber("year"), name, row), (known, other) -> known.yieldsTo(other) ? other : known);
    }

    /** The row of the group, when all names are learnt. @param row where it takes part */
    long row(DataRow row, String key) {
        Learnt learnt = names.get(key);
        long group = learnt == null ? Groups.of(draft).row(row, key, key) : Groups.of(draft).row(learnt.row, key, learnt.name);
        return UcdpDataSet.coded(draft, row, key, group);
    }
}
