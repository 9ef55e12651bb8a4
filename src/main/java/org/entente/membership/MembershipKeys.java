package org.entente.membership;

import java.util.HashSet;
import java.util.Set;
import org.entente.edition.Draft;
import org.entente.edition.csv.CsvRow;

/**
 * What tells memberships in Entente CSV apart. Node ids are made of it, so that of a line that ships stays as it is, whoever comes to
 * state the membership and whatever its date is found to be.
 */
final class MembershipKeys {
    static final String WORLD = "memberships-world.csv";
    /** Who stated all of the world's memberships when their ids were first given out. */
    private static final String FIRST_SOURCE = "reference-memberships";

    private final Set<String> given = new HashSet<>();

    private MembershipKeys() {}

    /** @param begun as a part of a key */
    static String of(CsvRow row, String country, String organization, String begun) {
        Draft draft = row.draft();
        if (!draft.ships()) return String.join("/", organization, country, begun);
        String source = row.line().table().name().equals(WORLD) ? FIRST_SOURCE : draft.source();
        String first = String.join("/", country, organization, source, "");
        // Further periods of a country in an organization are told apart by their beginning.
        return draft.part(MembershipKeys.class, none -> new MembershipKeys()).given.add(first) ? first : first + begun;
    }
}
