package org.entente.organization;

import java.util.HashMap;
import java.util.Map;
import org.entente.edition.Draft;
import org.entente.edition.file.ResourceTable;
import org.jspecify.annotations.Nullable;

/**
 * The names, kinds and codes of organizations of which data sets only have an abbreviation, so that all of them mean the same one; those
 * that ship are not among them. They become a part of the graph where a data set speaks of them.
 */
public final class KnownOrganizations {
    /**
     * One of them.
     *
     * @param code ours
     */
    public record Known(String code, String name, OrganizationKind kind) {}

    private final Map<String, Known> byCode = new HashMap<>();
    /** Our own code by system and code. */
    private final Map<String, String> codes = new HashMap<>();

    private KnownOrganizations() {
        ResourceTable.read("publisher/organizations.csv", row -> {
            Known known = new Known(row.getField("code"), row.getField("name"), OrganizationKind.valueOf(row.getField("kind")));
            byCode.put(known.code, known);
            if (!row.getField("cow_igo").isEmpty()) codes.put("COW_IGO:" + row.getField("cow_igo"), known.code);
        });
    }

    public static KnownOrganizations of(Draft draft) {
        return draft.part(KnownOrganizations.class, _ -> new KnownOrganizations());
    }

    /** Null for none, such as one that ships. @param code ours */
    public @Nullable Known named(String code) {
        return byCode.get(code);
    }

    /** Our code of the one that a system calls so, such as COW_IGO:ADB; null for none. */
    @Nullable
    String code(String systemCode) {
        return codes.get(systemCode);
    }
}
