package org.entente.graph;

/**
 * What asking for a field costs where the usual rules do not tell; a feature produces a bean of this for each such field.
 *
 * @param coordinates type and field, such as {@code Country.sharedMemberships}
 * @param rows SQL that counts the rows which are looked at for the field
 * @param isOnce whether all these rows are looked at once, however many parents there are, or each parent has its part of them
 * @param eachRow points for each of the rows
 * @param isListed whether their number is that of the objects which the field lists for each parent
 * @param isNarrowed whether only a part of the rows is looked at where the client names parties in the argument {@code with}
 */
public record Price(String coordinates, String rows, boolean isOnce, double eachRow, boolean isListed, boolean isNarrowed) {
    /** A field for which all rows are looked at, once. */
    public static Price scanning(String coordinates, String rows, double eachRow) {
        return new Price(coordinates, rows, true, eachRow, false, false);
    }

    /** A page for which all rows of each parent are looked at, whatever its size: these are the rows of all parents together. */
    public static Price sifting(String coordinates, String rows, double eachRow) {
        return new Price(coordinates, rows, false, eachRow, false, false);
    }

    /** A list that is no page and that is longer than such lists usually are. */
    public static Price listing(String coordinates, String rows) {
        return new Price(coordinates, rows, false, 0, true, false);
    }

    /** The same, but only for the part of the rows that is about parties which the client names. */
    public Price narrowed() {
        return new Price(coordinates, rows, isOnce, eachRow, isListed, true);
    }
}
