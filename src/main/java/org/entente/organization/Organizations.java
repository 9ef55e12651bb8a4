package org.entente.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.edition.Draft;
import org.entente.edition.Span;
import org.entente.edition.Subjects;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.RejectedRow;
import org.jspecify.annotations.Nullable;

/** The organizations that the graph has, and what an import says about them. */
public final class Organizations {
    private static final String[] NO_ALIAS = {};

    private final Draft draft;
    private final Subjects<OrganizationFact> all;
    private final KnownOrganizations names;
    /** Our own code of those that ship, by system and code. */
    private final Map<String, String> shippedCodes = new HashMap<>();
    /** Our own codes of those that ship, in lower case. */
    private final Set<String> shipped = new HashSet<>();
    /** Row of those that this import has stated, by system and code. */
    private final Map<String, Long> stated = new HashMap<>();
    /** Rows of Entente CSV whose parent comes later, by code in lower case. */
    private final Map<String, CsvRow> waiting = new LinkedHashMap<>();

    /** Lines of what ships that only have dates. */
    private final List<CsvRow> dated = new ArrayList<>();

    private Organizations(Draft draft) {
        this.draft = draft;
        names = KnownOrganizations.of(draft);
        all = draft.subjects(OrganizationFacts.TABLE, OrganizationFact::mention);
        draft.lookUp(
                "select c.system || ':' || c.code, x.code from organization_code c join organization x on x.id = c.organization_id join source s on s.id = c.source_id where s.data_set is null",
                row -> shippedCodes.put(row.getString(1), row.getString(2)));
        draft.lookUp(
                "select lower(st.subject_key) from organization_statement st join source s on s.id = st.source_id where s.data_set is null",
                row -> shipped.add(row.getString(1)));
    }

    public static Organizations of(Draft draft) {
        return draft.part(Organizations.class, Organizations::new);
    }

    /** Its row; what is said here of it is stated the first time. */
    public long row(DataRow row, CodedOrganization organization) {
        String systemCode = organization.system() + ':' + organization.code();
        Long already = stated.get(systemCode);
        if (already != null) return already;
        String code = ownCode(organization, systemCode);
        String name = organization.name().equals(organization.code()) ? code : organization.name();
        long id = all.state(row, code,
                given -> new OrganizationFact(given, code, name, NO_ALIAS, organization.kind(), null, organization.existence()));
        draft.state(row, OrganizationCodeFacts.TABLE, new OrganizationCodeFact(id, organization.system(), organization.code()));
        stated.put(systemCode, id);
        return id;
    }

    /**
     * Its row, under a code of ours that is not another's; what is said here of it is stated the first time.
     *
     * @param name null: it is only referred to, as one that ships
     */
    public long row(DataRow row, String code, @Nullable String name, @Nullable OrganizationKind kind) {
        return all.state(row, code, given -> name == null ? OrganizationFact.mention(given, code)
                : new OrganizationFact(given, code, name, NO_ALIAS, kind, null, Span.UNKNOWN));
    }

    /** States what a system calls an organization. */
    public void code(DataRow row, long organization, String system, String code) {
        draft.state(row, OrganizationCodeFacts.TABLE, new OrganizationCodeFact(organization, system, code));
    }

    /** It follows from what ships, from the names that we know and from the file, whatever else has been imported. */
    private String ownCode(CodedOrganization organization, String systemCode) {
        String ships = shippedCodes.get(systemCode);
        if (ships != null) return ships;
        String known = names.code(systemCode);
        if (known != null) return known;
        boolean taken = shipped.contains(all.folded(organization.code())) || all.isStated(organization.code());
        return taken ? organization.otherwise() : organization.code();
    }

    /** The row of the organization that a field of Entente CSV names; one that is not there rejects the row. */
    public static long organization(CsvRow row, String column) {
        String code = row.required(column);
        Long organization = of(row.draft()).row(row, code);
        if (organization == null) throw new RejectedRow(column, code, "no such organization");
        return organization;
    }

    /** The row of an organization that a row of Entente CSV refers to; null if none has this code of ours. */
    @Nullable
    Long row(CsvRow row, String code) {
        return all.mentioned(row.line(), code);
    }

    /** States an organization under a code of ours, once. One whose parent has not been seen waits for it. */
    void state(CsvRow row) {
        String code = row.required("code");
        String key = all.folded(code);
        if (draft.ships() && row.text("name") == null) {
            dated.add(row);
            return;
        }
        if (waiting.containsKey(key) || all.isStated(code))
            throw new RejectedRow("code", code, "another line has this organization already");
        if (parentIsMissing(row)) {
            waiting.put(key, row);
            return;
        }
        String name = row.required("name");
        String[] aliases = row.several("aliases");
        OrganizationKind kind = row.choice("kind", OrganizationKind.class);
        Long parent = row.text("parent") == null ? null : row(row, row.required("parent"));
        all.state(row.line(), code,
                given -> new OrganizationFact(given, code, name, aliases, kind, parent, row.span("founded", "dissolved", null)),
                row.locators());
    }

    /** A further line of what ships: another source knows its dates. */
    private void stateDates(CsvRow row) {
        String code = row.required("code");
        long organization = organization(row, "code");
        Span existence = row.span("founded", "dissolved", null);
        draft.state(row.line(), OrganizationFacts.TABLE, OrganizationFact.dates(organization, code, existence), row.locators());
        Lifetimes.of(draft).add(organization, existence);
    }

    private boolean parentIsMissing(CsvRow row) {
        String parent = row.text("parent");
        return parent != null && (all.row(parent) == null || waiting.containsKey(all.folded(parent)));
    }

    /** All have been seen: states those that have waited, and rejects those that wait in vain. */
    void stateWaiting() {
        for (boolean found = true; found;) {
            found = false;
            for (Map.Entry<String, CsvRow> one : new ArrayList<>(waiting.entrySet())) {
                if (parentIsMissing(one.getValue())) continue;
                waiting.remove(one.getKey());
                attempt(one.getValue(), this::state);
                found = true;
            }
        }
        waiting.values().forEach(row -> draft.reject(row.line(), new RejectedRow("parent", row.text("parent"), "no such organization")));
        waiting.clear();
        dated.forEach(row -> attempt(row, this::stateDates));
        dated.clear();
    }

    private void attempt(CsvRow row, Consumer<CsvRow> part) {
        try {
            row.resume();
            part.accept(row);
        } catch (RejectedRow e) {
            draft.reject(row.line(), e);
        }
    }
}
