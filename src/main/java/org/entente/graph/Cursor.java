package org.entente.graph;

import java.util.regex.Pattern;

/** A place in a connection: the row that stands there. Valid as long as the row exists, whatever is added around it. */
public record Cursor(String type, long rowId) {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

    static String of(Listed node) {
        return new NodeId(node.getClass().getSimpleName() + "Cursor", Long.toString(node.rowId)).encoded();
    }

    /** The row that a client's cursor names; null for none. */
    static Long rowId(Class<?> type, String argument, String cursor) {
        if (cursor == null) return null;
        return NodeId.decode(cursor)
                .filter(id -> id.type().equals(type.getSimpleName() + "Cursor") && DIGITS.matcher(id.key()).matches())
                .map(id -> Long.valueOf(id.key()))
                .orElseThrow(() -> new RequestError(ErrorCode.BAD_CURSOR,
                        "Argument '" + argument + "' is not a cursor of this connection: pass an endCursor, startCursor or edge cursor that it gave."));
    }
}
