package org.entente.publisher.cow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.edition.Draft;
import org.entente.edition.Span;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.DataTable;
import org.entente.edition.file.InvalidFile;
import org.entente.edition.file.RejectedRow;
import org.entente.edition.file.ResourceTable;
import org.entente.fact.PartialDate;

/** A row for each organization and year, a column for each state. */
final class OrganizationYears {
    private static final int MOST_ORGANIZATIONS = 1000;

    /** What the latest row says about an organization itself. */
    private record Told(int number, DataRow row, String name, Span existence) {}

    private final DataTable table;
    private final Draft draft;
    private final List<Integer> columns = new ArrayList<>();
    private final List<String> ccodes = new ArrayList<>();
    private final Map<String, Told> organizations = new LinkedHashMap<>();
    private final Map<Integer, Map<Integer, Long>> lines = new HashMap<>();
    private final MembershipPanel panel;

    OrganizationYears(DataTable table, Draft draft) {
        this.table = table;
        this.draft = draft;
        Map<String, String> states = states();
        for (int i = 0; i < table.header().size(); i++) {
            String ccode = states.get(table.header().get(i));
            if (ccode == null) continue;
            columns.add(i);
            ccodes.add(ccode);
        }
        if (columns.isEmpty()) throw new InvalidFile(table.name() + ", line 1: has no column of a state.");
        panel = new MembershipPanel(columns.size(), MOST_ORGANIZATIONS);
    }

    /** The names of the states' columns, with the state's code. */
    private static Map<String, String> states() {
        Map<String, String> states = new HashMap<>();
        ResourceTable.read("publisher/cow/igo-states.csv", row -> states.put(row.getField("column"), row.getField("ccode")));
        return states;
    }

    void read() {
        draft.read(table, this::row);
        MembershipSpells spells = new MembershipSpells(draft, panel, ccodes);
        organizations.forEach((code, told) -> {
            long organization = CowDataSet.organization(draft, told.row, code, told.name, told.existence);
            Map<Integer, Long> years = lines.getOrDefault(told.number, Map.of());
            spells.state(told.row, told.number, organization, code, (state, from, until) -> table.name() + ":" + years.get(from) + "-"
                    + years.get(until) + ", column " + table.header().get(columns.get(state)));
        });
    }

    private void row(DataRow row) {
        String code = row.required("ioname");
        int year = row.requiredNumber("year");
        if (!MembershipPanel.holds(year)) throw new RejectedRow("year", row.text("year"), "no year of the data set");
        Told known = organizations.get(code);
        int number = known == null ? organizations.size() : known.number;
        Map<Integer, Long> seen = lines.computeIfAbsent(number, first -> new TreeMap<>());
        if (seen.containsKey(year)) throw new RejectedRow(null, null, "a second row for " + code + " in " + year);
        if (number == MOST_ORGANIZATIONS)
            throw new InvalidFile(table.name() + ", line " + row.line() + ": more than " + MOST_ORGANIZATIONS + " organizations.");
        String name = row.text("longorgname") != null ? row.text("longorgname") : row.text("orgname");
        Told told = new Told(number, row, name == null ? code : name, existence(row));
        byte[] values = new byte[columns.size()];
        for (int state = 0; state < values.length; state++) {
            int column = columns.get(state);
            Byte value = MembershipSpells.value(table.header().get(column), row.field(column).strip());
            values[state] = value == null ? MembershipPanel.NOTHING : value;
        }
        organizations.put(code, told);
        seen.put(year, row.line());
        for (int state = 0; state < values.length; state++)
            if (values[state] != MembershipPanel.NOTHING) panel.set(state, number, year, values[state]);
    }

    private static Span existence(DataRow row) {
        Integer begun = CowDataSet.known(row, "sdate");
        Integer ended = CowDataSet.known(row, "deaddate");
        if (begun == null) return Span.UNKNOWN;
        PartialDate from = PartialDate.beginning(begun);
        if (ended == null || ended < begun) return Span.since(from);
        return Span.between(from, PartialDate.end(ended));
    }
}
