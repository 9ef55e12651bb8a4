package org.entente.edition;

import java.time.LocalDate;

/** Values in PostgreSQL's text format of COPY. */
final class CopyText {
    private CopyText() {}

    static void append(StringBuilder out, Object value) {
        switch (value) {
            case null -> out.append("\\N");
            case String text -> escaped(out, text);
            case String[] several -> array(out, several);
            case Enum<?> constant -> out.append(constant.name());
            case LocalDate day when day.equals(LocalDate.MIN) -> out.append("-infinity");
            case LocalDate day when day.equals(LocalDate.MAX) -> out.append("infinity");
            default -> out.append(value);
        }
    }

    private static void escaped(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(c);
            }
        }
    }

    private static void array(StringBuilder out, String[] values) {
        StringBuilder array = new StringBuilder("{");
        for (String value : values) {
            if (array.length() > 1) array.append(',');
            array.append('"').append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        }
        escaped(out, array.append('}').toString());
    }
}
