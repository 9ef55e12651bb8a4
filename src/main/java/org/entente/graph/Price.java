package org.entente.graph;

/**
 * What asking for a field costs where the usual rules do not tell; a feature produces a bean of this for each such field.
 *
 * @param coordinates type and field, such as {@code Country.sharedMemberships}
 * @param scanned the entity whose rows are all read once for the field, however many parents there are; null: none
 * @param eachRow points for each row of that entity
 * @param listed how many objects it usually lists for a parent; 0: the usual rules tell
 */
public record Price(String coordinates, Class<?> scanned, double eachRow, int listed) {
    /** A field for which all rows of an entity are read. */
    public static Price scanning(String coordinates, Class<?> scanned, double eachRow) {
        return new Price(coordinates, scanned, eachRow, 0);
    }

    /** A list that is no page and that is longer than such lists usually are. */
    public static Price listing(String coordinates, int listed) {
        return new Price(coordinates, null, 0, listed);
    }
}
