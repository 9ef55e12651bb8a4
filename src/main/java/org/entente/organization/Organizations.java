package org.entente.organization;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.entente.edition.Draft;
import org.entente.edition.Known;
import org.entente.edition.NewRows;
import org.entente.edition.Span;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.RejectedRow;

/** The organizations that the graph has, and those that an import adds. */
public final class Organizations {
    private final Draft draft;
    private final NewRows newParties;
    /** By system and code. */
    private final Known codes;
    /** By our own code in lower case. */
    private final Known own;
    /** Own code of those that this import may state: its own, and those of which nobody has told more than the code yet. */
    private final Map<Long, String> statable = new HashMap<>();

    private Organizations(Draft draft) {
        this.draft = draft;
        newParties = draft.newRows("party");
        codes = draft.known("select system || ':' || code, organization_id, source_id from organization_code");
        own = draft.known("select lower(code), id, source_id from organization");
        draft.lookUp("select id, code from organization where source_id = " + draft.sourceRow() + " or name = code", row -> statable.put(row.getLong(1), row.getString(2)));
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
        if (ownCode != null) draft.state(row, OrganizationFacts.TABLE, new OrganizationFact(known, ownCode, organization.name(), organization.kind(), organization.existence()));
        if (first) draft.state(row, OrganizationCodeFacts.TABLE, new OrganizationCodeFact(known, organization.system(), organization.code()));
        return known;
    }

    /** Null if no organization has this code of ours. */
    public Long row(String ownCode) {
        return own.row(ownCode.toLowerCase(Locale.ROOT));
    }

    /** States an organization under a code of ours; one that another source or row has stated rejects the row. */
    public void state(DataRow row, String code, String name, OrganizationKind kind, Span existence, String... locators) {
        String key = code.toLowerCase(Locale.ROOT);
        if (!own.toBeStated(key)) throw new RejectedRow("code", code, "another source or line has this organization already");
        if (own.row(key) == null) own.add(key, newParties.next());
        draft.state(row, OrganizationFacts.TABLE, new OrganizationFact(own.row(key), code, name, kind, existence), locators);
    }
}
