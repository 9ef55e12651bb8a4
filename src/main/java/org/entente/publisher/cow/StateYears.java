package org.entente.publisher.cow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.country.CountryCodes;
import org.entente.edition.Draft;
import org.entente.edition.Span;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.DataTable;
import org.entente.edition.file.RejectedRow;

/** A row for each state and year, a column for each organization. */
final class StateYears {
    private static final int MOST_STATES = 400;

    private final DataTable table;
    private final Draft draft;
    private final List<Integer> columns = new ArrayList<>();
    private final Map<String, Integer> states = new LinkedHashMap<>();
    private final Map<Integer, Map<Integer, Long>> lines = new TreeMap<>();
    private final MembershipPanel panel;

    StateYears(DataTable table, Draft draft) {
        this.table = table;
        this.draft = draft;
        for (int i = 0; i < table.header().size(); i++)
            if (!List.of("ccode", "year", "state").contains(table.header().get(i))) columns.add(i);
        panel = new MembershipPanel(MOST_STATES, columns.size());
    }

    void read() {
        draft.read(table, this::row);
        DataRow header = table.headerRow();
        MembershipSpells spells = new MembershipSpells(draft, panel, List.copyOf(states.keySet()));
        for (int organization = 0; organization < columns.size(); organization++) {
            String code = table.spelledHeader().get(columns.get(organization));
            // This shape has no names: whoever knows one may give it.
            long row = CowDataSet.organization(draft, header, code, code, Span.UNKNOWN);
            spells.state(header, organization, row, code, (state, from, until) -> {
                Map<Integer, Long> seen = lines.getOrDefault(state, Map.of());
                return table.name() + ":" + seen.get(from) + "-" + seen.get(until) + ", column " + code;
            });
        }
    }

    private void row(DataRow row) {
        String ccode = row.required("ccode");
        int year = row.requiredNumber("year");
        if (!MembershipPanel.holds(year)) throw new RejectedRow("year", row.text("year"), "no year of the data set");
        CountryCodes.of(draft).country(CowCodes.COUNTRIES, "ccode", ccode, LocalDate.of(year, 7, 1));
        int state = states.getOrDefault(ccode, states.size());
        Map<Integer, Long> seen = lines.computeIfAbsent(state, first -> new TreeMap<>());
        if (seen.containsKey(year)) throw new RejectedRow(null, null, "a second row for state " + ccode + " in " + year);
        byte[] values = values(row);
        states.put(ccode, state);
        seen.put(year, row.line());
        for (int organization = 0; organization < values.length; organization++) panel.set(state, organization, year, values[organization]);
    }

    /** All of them, before any is taken. */
    private byte[] values(DataRow row) {
        byte[] values = new byte[columns.size()];
        for (int organization = 0; organization < values.length; organization++) {
            int column = columns.get(organization);
            Byte value = MembershipSpells.value(table.header().get(column), row.field(column));
            values[organization] = value == null ? MembershipPanel.NOTHING : value;
        }
        return values;
    }
}
