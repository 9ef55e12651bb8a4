package org.entente.oracle;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.entente.fact.Folded;

/** A row of a table, whole; an endless date is the last or the first that there is. */
record Row(Kind kind, Map<String, Object> columns) {
    private static final String FOLDED = "folded name";

    static Row of(Kind kind, ResultSet result) throws SQLException {
        Map<String, Object> columns = new HashMap<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            boolean day = result.getMetaData().getColumnType(i) == Types.DATE;
            columns.put(result.getMetaData().getColumnName(i), day ? result.getObject(i, LocalDate.class) : result.getObject(i));
        }
        if (columns.get("name") instanceof String name) columns.put(FOLDED, Folded.of(name));
        return new Row(kind, columns);
    }

    /** The name in lower case without accents. */
    String foldedName() {
        return text(FOLDED);
    }

    /** What tells it apart in every database. */
    String key() {
        return text(kind.key());
    }

    long id() {
        return number("id");
    }

    /** As the API names it. */
    String nodeId() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((kind.type() + ':' + key()).getBytes(StandardCharsets.UTF_8));
    }

    String text(String column) {
        return (String) value(column);
    }

    LocalDate day(String column) {
        return (LocalDate) value(column);
    }

    /** Null for none. */
    Long number(String column) {
        Number number = (Number) value(column);
        return number == null ? null : number.longValue();
    }

    boolean is(String column) {
        return (Boolean) value(column);
    }

    /** Whether the number in this column is the id of the other row. */
    boolean refersTo(Row other, String column) {
        Long number = number(column);
        return number != null && number == other.id();
    }

    private Object value(String column) {
        if (!columns.containsKey(column)) throw new IllegalArgumentException(kind.table() + " has no column " + column);
        return columns.get(column);
    }
}
