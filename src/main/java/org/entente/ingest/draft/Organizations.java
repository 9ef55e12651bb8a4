package org.entente.ingest.draft;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.entente.ingest.Folded;
import org.entente.ingest.dataset.DataRow;
import org.entente.ingest.dataset.RejectedRow;

/** The organizations of other systems: those that the graph has, and those that an import adds. */
final class Organizations {
    private final Draft draft;
    private final NewRows newParties;
    /** By system and code. */
    private final Known codes;
    /** By our own code in lower case. */
    private final Known own;
    /** Own code of those that this import may state: its own, and those of which nobody has told more than the code yet. */
    private final Map<Long, String> statable = new HashMap<>();

    Organizations(Draft draft, Connection connection, long source, NewRows newParties) throws SQLException {
        this.draft = draft;
        this.newParties = newParties;
        codes = new Known(connection, "select system || ':' || code, organization_id, source_id = " + source + " from organization_code");
        own = new Known(connection, "select lower(code), id, source_id = " + source + " from organization");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id, code from organization where source_id = " + source + " or name = code")) {
            while (row.next()) statable.put(row.getLong(1), row.getString(2));
        }
    }

    long row(DataRow row, String system, String code, String name, String kind, Span existence) {
        String systemCode = system + ':' + code;
        Long known = codes.row(systemCode);
        boolean first = codes.toBeStated(systemCode);
        if (known == null) {
            String ownCode = own.row(code.toLowerCase(Locale.ROOT)) == null ? code : "COW-" + code;
            known = newParties.next();
            codes.add(systemCode, known);
            own.add(ownCode.toLowerCase(Locale.ROOT), known);
            statable.put(known, ownCode);
        }
        String ownCode = statable.remove(known);
        if (ownCode != null) {
            draft.stage(FactTable.ORGANIZATION, row, known, ownCode, name, Folded.of(name), kind, new String[0],
                    existence, existence.earliest(), existence.latest(), Draft.place(row));
        }
        if (first) draft.stage(FactTable.ORGANIZATION_CODE, row, known, system, code, Draft.place(row));
        return known;
    }

    /** Null if no organization has this code of ours. */
    Long row(String ownCode) {
        return own.row(ownCode.toLowerCase(Locale.ROOT));
    }

    /** States an organization under a code of ours that nobody else has stated. */
    void state(DataRow row, String code, String name, String kind, Span existence, String... locators) {
        String key = code.toLowerCase(Locale.ROOT);
        if (!own.toBeStated(key)) throw new RejectedRow("code", code, "another source or line has this organization already");
        if (own.row(key) == null) own.add(key, newParties.next());
        draft.stage(FactTable.ORGANIZATION, row, own.row(key), code, name, Folded.of(name), kind, new String[0], existence, existence.earliest(), existence.latest(), locators);
    }
}
