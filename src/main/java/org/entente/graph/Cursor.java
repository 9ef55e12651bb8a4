package org.entente.graph;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a connection: the row that stands there. Valid as long as the row exists, whatever is added around it. */
public record Cursor(String type, long rowId) {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

    static String of(Listed node) {
        return new NodeId(node.getClass().getSimpleName() + "Cursor", Long.toString(node.rowId)).encoded();
    }

    /** The row that a client's cursor names; null for none. */
    static @Nullable Long rowId(Class<?> type, String argument, @Nullable String cursor) {
        return cursor == null ? null : row(type, argument, cursor);
    }

    static long row(Class<?> type, String argument, String cursor) {
        return NodeId.decode(cursor)
                .filter(id -> id.type().equals(type.getSimpleName() + "Cursor") && DIGITS.matcher(id.key()).matches())
                .map(id -> Long.valueOf(id.key()))
                .orElseThrow(() -> new RequestError(ErrorCode.BAD_CURSOR,
                        "Argument '" + argument
                                + "' is not a cursor of this connection: pass an endCursor, startCursor or edge cursor that it gave."));
    }
}
