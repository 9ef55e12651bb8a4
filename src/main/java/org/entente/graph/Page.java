package org.entente.graph;

/**
 * The part of a connection that a client asks for: the first rows after a cursor, or the last before one.
 *
 * @param size how many rows
 * @param backwards last and before were asked
 */
public record Page(int size, boolean backwards, String after, String before) {
    /** Where neither first nor last is given. */
    public static final int DEFAULT_SIZE = 50;

    public static Page of(Integer first, String after, Integer last, String before) {
        if (first != null && last != null) throw new RequestError(ErrorCode.BAD_USER_INPUT, "Pass 'first' or 'last', not both.");
        boolean backwards = last != null;
        String argument = backwards ? "last" : "first";
        Integer asked = backwards ? last : first;
        if (asked == null) return new Page(Math.min(DEFAULT_SIZE, maximum()), backwards, after, before);
        if (asked < 0) throw new RequestError(ErrorCode.BAD_USER_INPUT, "Argument '" + argument + "' must not be negative: " + asked + ".");
        if (asked > maximum()) {
            throw new RequestError(ErrorCode.PAGE_TOO_LARGE, "Argument '" + argument + "' is " + asked + ", the largest page is " + maximum() + ". "
                    + (backwards ? "Go on with 'before: <pageInfo.startCursor>'." : "Go on with 'after: <pageInfo.endCursor>'."));
        }
        return new Page(asked, backwards, after, before);
    }

    /** A list in which the client names each object is no longer than a page. */
    static void requireFits(String argument, int named) {
        if (named > maximum()) throw new RequestError(ErrorCode.PAGE_TOO_LARGE, "Argument '" + argument + "' has " + named + " elements, the most are " + maximum() + ": ask for the others in another field or request.");
    }

    private static int maximum() {
        return Budget.current().pageSize();
    }
}
