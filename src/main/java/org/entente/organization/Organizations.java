package org.entente.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.edition.Draft;
import org.entente.edition.Known;
import org.entente.edition.NewRows;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.RejectedRow;
import org.jspecify.annotations.Nullable;

/** The organizations that the graph has, and those that an import adds. */
public final class Organizations {
    private static final String[] NO_ALIAS = {};

    private final Draft draft;
    private final NewRows newParties;
    /** By system and code. */
    private final Known codes;
    /** By our own code in lower case. */
    private final Known own;
    /** Own code of those that this import may state: its own, and those of which nobody has told more than the code yet. */
    private final Map<Long, String> statable = new HashMap<>();

    /** Rows of Entente CSV whose parent comes later, by code in lower case. */
    private final Map<String, CsvRow> waiting = new LinkedHashMap<>();

    /** Of those that wait: the ones that the graph has none of. */
    private final Set<String> reserved = new HashSet<>();

    private Organizations(Draft draft) {
        this.draft = draft;
        newParties = draft.newRows("party");
        codes = draft.known("select system || ':' || code, organization_id, source_id from organization_code");
        own = draft.known("select lower(code), id, source_id from organization");
        draft.lookUp("select id, code from organization where source_id = " + draft.sourceRow() + " or name = code",
                row -> statable.put(row.getLong(1), row.getString(2)));
    }

    public static Organizations of(Draft draft) {
        return draft.part(Organizations.class, Organizations::new);
    }

    /** Its row; stated where the graph has none or nobody has told more than its code. */
    public long row(DataRow row, CodedOrganization organization) {
        String systemCode = organization.system() + ':' + organization.code();
        Long known = codes.row(systemCode);
        boolean first = codes.toBeStated(systemCode);
        if (known == null) {
            String ownCode = row(organization.code()) == null ? organization.code() : organization.otherwise();
            known = newParties.next();
            codes.add(systemCode, known);
            own.add(ownCode.toLowerCase(Locale.ROOT), known);
            statable.put(known, ownCode);
        }
        String ownCode = statable.remove(known);
        if (ownCode != null)
            draft.state(row, OrganizationFacts.TABLE, new OrganizationFact(known, ownCode, organization.name(), NO_ALIAS,
                    organization.kind(), null, organization.existence()));
        if (first)
            draft.state(row, OrganizationCodeFacts.TABLE, new OrganizationCodeFact(known, organization.system(), organization.code()));
        return known;
    }

    /** The row of the organization that a field of Entente CSV names; one that is not there rejects the row. */
    public static long organization(CsvRow row, String column) {
        String code = row.required(column);
        Long organization = of(row.draft()).row(code);
        if (organization == null) throw new RejectedRow(column, code, "no such organization");
        return organization;
    }

    /** Null if no organization has this code of ours. */
    public @Nullable Long row(String ownCode) {
        return own.row(ownCode.toLowerCase(Locale.ROOT));
    }

    /**
     * States an organization under a code of ours; one that another source or row has stated rejects the row. One whose parent has not
     * been seen waits for it.
     */
    void state(CsvRow row) {
        String code = row.required("code");
        String key = code.toLowerCase(Locale.ROOT);
        if (waiting.containsKey(key)) throw stated(code);
        if (parentIsMissing(row)) {
            if (own.row(key) == null) {
                own.add(key, newParties.next());
                reserved.add(key);
            }
            waiting.put(key, row);
            return;
        }
        if (!own.toBeStated(key)) throw stated(code);
        if (own.row(key) == null) own.add(key, newParties.next());
        Long parent = row.text("parent") == null ? null : row(row.text("parent"));
        draft.state(row.line(), OrganizationFacts.TABLE,
                new OrganizationFact(own.present(key), code, row.required("name"), row.several("aliases"),
                        row.choice("kind", OrganizationKind.class),
                        parent, row.span("founded", "dissolved", null)),
                row.locators());
    }

    private static RejectedRow stated(String code) {
        return new RejectedRow("code", code, "another source or line has this organization already");
    }

    private boolean parentIsMissing(CsvRow row) {
        String parent = row.text("parent");
        return parent != null && (row(parent) == null || waiting.containsKey(parent.toLowerCase(Locale.ROOT)));
    }

    /** All have been seen: states those that have waited, and rejects those that wait in vain. */
    void stateWaiting() {
        for (boolean found = true; found;) {
            found = false;
            for (Map.Entry<String, CsvRow> one : new ArrayList<>(waiting.entrySet())) {
                if (parentIsMissing(one.getValue())) continue;
                waiting.remove(one.getKey());
                attempt(one.getKey(), one.getValue());
                found = true;
            }
        }
        waiting.forEach((key, row) -> reject(key, row, new RejectedRow("parent", row.text("parent"), "no such organization")));
        waiting.clear();
    }

    private void attempt(String key, CsvRow row) {
        try {
            row.resume();
            state(row);
        } catch (RejectedRow e) {
            reject(key, row, e);
        }
    }

    private void reject(String key, CsvRow row, RejectedRow reason) {
        if (reserved.remove(key)) own.forget(key);
        draft.reject(row.line(), reason);
    }
}
