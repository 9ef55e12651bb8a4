package org.entente.graph;

/**
 * What asking for a field costs where the usual rules do not tell; a feature produces a bean of this for each such field.
 *
 * @param coordinates type and field, such as {@code Country.sharedMemberships}
 * @param rows where in SQL the rows are that are looked at for the field: what follows {@code from}; null: the usual rules tell
 * @param isOnce whether all these rows are looked at once, however many parents there are, or each parent has its part of them
 * @param eachRow points for each of the rows
 * @param listed how many objects the field usually lists for a parent; 0: the usual rules tell
 */
public record Price(String coordinates, String rows, boolean isOnce, double eachRow, int listed) {
    /** A field for which all rows are looked at, once. */
    public static Price scanning(String coordinates, String rows, double eachRow) {
        return new Price(coordinates, rows, true, eachRow, 0);
    }

    /** A page for which all rows of each parent are looked at, whatever its size: these are the rows of all parents together. */
    public static Price sifting(String coordinates, String rows, double eachRow) {
        return new Price(coordinates, rows, false, eachRow, 0);
    }

    /** A list that is no page and that is longer than such lists usually are. */
    public static Price listing(String coordinates, int listed) {
        return new Price(coordinates, null, false, 0, listed);
    }
}
