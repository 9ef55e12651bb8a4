package org.entente.publisher.factbook;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.entente.edition.Draft;
import org.entente.edition.file.ResourceTable;
import org.entente.membership.MembershipRole;
import org.jspecify.annotations.Nullable;

/** The sentences that stand in lists of organizations or after them, and what they say of a role. */
final class Remarks {
    /**
     * What one says.
     *
     * @param abbreviation of the organization in which it gives a role; null where it gives none
     * @param continues whether the items after it have the role, too
     */
    record Remark(@Nullable String abbreviation, @Nullable MembershipRole role, boolean continues) {}

    private final Map<String, Remark> known = new HashMap<>();

    Remarks() {
        ResourceTable.read("publisher/factbook/remarks.csv", row -> {
            String role = row.getField("role");
            String abbreviation = row.getField("abbreviation");
            known.put(row.getField("remark"), new Remark(abbreviation.isEmpty() ? null : abbreviation,
                    role.isEmpty() ? null : MembershipRole.valueOf(role), row.getField("continues").equals("true")));
        });
    }

    static Remarks of(Draft draft) {
        return draft.part(Remarks.class, _ -> new Remarks());
    }

    /** Null for one that is not known. */
    @Nullable
    Remark of(String text) {
        return known.get(text.toLowerCase(Locale.ROOT));
    }
}
