package org.entente.graph;

import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/**
 * The part of a connection that a client asks for: the first rows after a cursor, or the last before one.
 * A method of an API takes it as one parameter; to clients its parts are arguments of the field: see the engine's ServedSchema.
 *
 * @param attributes of the rows that the query asks for, such as role or period.from; null: all
 */
public record Page(
        @Description("How many of the first rows, at most 100. With neither first nor last: 50.") @Nullable Integer first,
        @Description("Only rows after this cursor. Null: from the start.") @Nullable String after,
        @Description("How many of the last rows, instead of first; at most 100.") @Nullable Integer last,
        @Description("Only rows before this cursor. Null: to the end.") @Nullable String before,
        @Nullable Set<String> attributes) {
    /** Where neither first nor last is given. */
    public static final int DEFAULT_SIZE = 50;

    public Page {
        if (first != null && last != null) throw new RequestError(ErrorCode.BAD_USER_INPUT, "Pass 'first' or 'last', not both.");
    }

    boolean backwards() {
        return last != null;
    }

    /**
     * How many rows it has.
     *
     * @param most rows that a page may have
     */
    int size(int most) {
        String argument = backwards() ? "last" : "first";
        Integer asked = backwards() ? last : first;
        if (asked == null) return Math.min(DEFAULT_SIZE, most);
        if (asked < 0) throw new RequestError(ErrorCode.BAD_USER_INPUT, "Argument '" + argument + "' must not be negative: " + asked + ".");
        if (asked > most) {
            throw new RequestError(ErrorCode.PAGE_TOO_LARGE,
                    "Argument '" + argument + "' is " + asked + ", the largest page is " + most + ". "
                            + (backwards() ? "Go on with 'before: <pageInfo.startCursor>'." : "Go on with 'after: <pageInfo.endCursor>'."));
        }
        return asked;
    }

    /** A list in which the client names each object is no longer than a page, which has at most {@code most} rows. */
    static void requireFits(String argument, int named, int most) {
        if (named > most)
            throw new RequestError(ErrorCode.PAGE_TOO_LARGE, "Argument '" + argument + "' has " + named + " elements, the most are " + most
                    + ": ask for the others in another field or request.");
    }
}
