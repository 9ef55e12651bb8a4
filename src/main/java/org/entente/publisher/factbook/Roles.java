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

    private Roles() {
        ResourceTable.read("publisher/factbook/roles.csv",
                row -> byNote.put(row.getField("note"), MembershipRole.valueOf(row.getField("role"))));
    }

    static Roles of(Draft draft) {
        return draft.part(Roles.class, _ -> new Roles());
    }

    /** The first of the notes that is known; else OTHER, in its own words. @param notes none: a member */
    Said role(List<String> notes) {
        if (notes.isEmpty()) return new Said(MembershipRole.MEMBER, null);
        String text = String.join("; ", notes);
        for (String note : notes) {
            MembershipRole role = byNote.get(note.toLowerCase(Locale.ROOT));
            if (role != null) return new Said(role, text.equalsIgnoreCase(plain(role)) ? null : text);
        }
        return new Said(MembershipRole.OTHER, text);
    }

    private static String plain(MembershipRole role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
