package org.entente.publisher.factbook;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.edition.Draft;
import org.entente.edition.file.ResourceTable;
import org.entente.membership.MembershipRole;
import org.jspecify.annotations.Nullable;

/** Which role what stands in parentheses says. */
final class Roles {
    /**
     * A role.
     *
     * @param text what the note says beyond the name of the role; null for nothing
     */
    record Said(MembershipRole role, @Nullable String text) {}

    private final Map<String, MembershipRole> byNote = new HashMap<>();

    Roles() {
        ResourceTable.read("publisher/factbook/roles.csv",
                row -> byNote.put(row.getField("note"), MembershipRole.valueOf(row.getField("role"))));
    }

    static Roles of(Draft draft) {
        return draft.part(Roles.class, _ -> new Roles());
    }

    /** SUSPENDED if a note says so, else what the last one says; OTHER, in its own words, where none is known. @param notes none: a member */
    Said role(List<String> notes) {
        if (notes.isEmpty()) return new Said(MembershipRole.MEMBER, null);
        String text = String.join("; ", notes);
        MembershipRole said = MembershipRole.OTHER;
        for (String note : notes) {
            MembershipRole role = byNote.get(note.toLowerCase(Locale.ROOT));
            if (role == null || said == MembershipRole.SUSPENDED) continue;
            if (role != MembershipRole.MEMBER || said == MembershipRole.OTHER) said = role;
        }
        return new Said(said, text.equalsIgnoreCase(plain(said)) ? null : text);
    }

    private static String plain(MembershipRole role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
