package org.entente.engine;

import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.graph.Price;

/**
 * What a query costs, in points. A point is about five microseconds of processor time of server and database together on the machine that the
 * weights were measured on: one row of a page, with its share of the statement and of the answer.
 */
final class Prices {
    private static final double NANOS = 5_000;
    private static final long USUAL_SQL_NANOS = 100_000_000;
    /** What a query costs is known before within this factor. */
    private static final long TRUE_WITHIN = 4;
    private static final long FAR_FROM_TRUE = 40;

    /** HTTP, a turn, a transaction. */
    private static final double REQUEST = 40;
    private static final long DOCUMENT = 20;
    /** For a point, where each of them is worth something to the parser. */
    private static final int CHARACTERS = 30;
    private static final double STATEMENT = 30;
    /** Reading a row of a table and making an entity of it. */
    private static final double ROW = 0.8;
    /** An object of the answer; one that is there several times is made once and written several times. */
    private static final double OBJECT = 0.25;
    private static final double BYTE = 0.002;
    private static final double FIELD = 0.05;
    /** Looking at a row that is counted, and at one that is filtered, one after the other. */
    private static final double LOOK = 0.03;
    private static final double SIFT = 0.125;
    /** Looking at a row that a parent's key leads to. */
    private static final double LOOK_UP = 0.1;
    /** Beginning to look for the rows of one more parent. */
    private static final double PROBE = 3;
    /** Lists that are no pages are short, unless a {@link Price} tells otherwise. */
    private static final int SHORT_LIST = 2;
    /** Who has more of a kind is reached more often, and a tie has two ends. */
    private static final double LEANING = 2;

    /** How many descriptions stand in a field of introspection, about. */
    private static final Map<String, Integer> DESCRIBED = Map.of("types", 100, "fields", 6, "inputFields", 2, "args", 2, "enumValues", 2,
            "interfaces", 2, "possibleTypes", 2, "directives", 8);

    private final Census census;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Price> scans = new HashMap<>();
    private final Map<String, Price> special = new HashMap<>();

    Prices(Schema model, Census census, List<Price> special) {
        this.census = census;
        for (Type type : model.getTypes().values()) {
            type.getOperations().values().forEach(operation -> asked.add(type.getName() + "." + operation.getName()));
            type.getBatchOperations().values().forEach(operation -> asked.add(type.getName() + "." + operation.getName()));
        }
        model.getQueries().forEach(query -> asked.add("Query." + query.getName()));
        special.forEach(price -> (price.isOnce() ? scans : this.special).put(price.coordinates(), price));
    }

    /**
     * What a request has spent. Of the time of its statements only what is beyond the usual, and no more than they may have worked:
     * a busy server, a lock and a network that does not deliver are not its fault.
     */
    static long spent(long asked, int statements, long sqlNanos, long objects, long bytes) {
        double sql = Math.min(TRUE_WITHIN * asked, ofSql(sqlNanos));
        return Math.round(REQUEST + STATEMENT * statements + sql + (OBJECT + ROW) * objects + BYTE * bytes);
    }

    /** Whether statements of a query that costs so much may have worked for so long; else they have waited. */
    static boolean mayHaveWorked(long asked, long sqlNanos) {
        return ofSql(sqlNanos) <= FAR_FROM_TRUE * asked;
    }

    private static double ofSql(long nanos) {
        return Math.max(0, nanos - USUAL_SQL_NANOS) / NANOS;
    }

    /** Points of parsing and validating a document that is not known already. */
    static long ofDocument(int characters) {
        return DOCUMENT + characters / CHARACTERS;
    }

    /** How the rows of a page are found. */
    enum Way {
        /** They stand in an index, one after the other. */
        INDEXED,
        /** One index has their order, another one says which they are: the shorter way is the longest where both take as long. */
        TWO_INDEXES,
        /** All rows are looked at. */
        SIFTED;

        double looked(int page, double rows) {
            return switch (this) {
                case INDEXED -> 0;
                case TWO_INDEXES -> Math.min(rows, Math.sqrt(page * rows));
                case SIFTED -> rows;
            };
        }
    }

    /**
     * So many places of one type at one level of a query.
     *
     * @param places how often an object stands there in the answer
     * @param distinct how many different objects these are
     * @param page the size of the page that they are the rows of; 0: they are no page
     * @param rows how many rows there are for each parent on all pages together
     * @param look points of looking at one of those rows
     * @param looked how many of them are looked at for a page
     */
    record Level(double places, double distinct, int page, double rows, double look, double looked) {
        static final Level ROOT = objects(1, 1);

        static Level objects(double places, double distinct) {
            return new Level(places, distinct, 0, 0, 0, 0);
        }

        /** Points of looking at all rows of all parents. */
        double looks() {
            return distinct * rows * look;
        }

        /** Points of beginning to. */
        double probes() {
            return Math.max(0, distinct - 1) * PROBE;
        }
    }

    /** Points of the request itself. */
    double ofRequest() {
        return REQUEST;
    }

    /** Points of a value for each place. */
    double ofValue(Level parents) {
        return parents.places() * FIELD;
    }

    /** What a field of introspection holds for each place. */
    Level described(String field, Level parents) {
        return Level.objects(parents.places() * DESCRIBED.getOrDefault(field, 1), parents.distinct());
    }

    /** Points of counting all rows of a connection. */
    double ofTotal(Level connection) {
        return STATEMENT + connection.probes() + connection.looks() + ofValue(connection);
    }

    /** Points of the elements of lists that a client passes: rows are compared with each. */
    double ofElements(int elements) {
        return elements;
    }

    /** Points of reading the rows of a page. */
    double ofRows(Level connection, Level nodes) {
        return STATEMENT + connection.probes() + connection.distinct() * connection.looked() * connection.look()
                + connection.distinct() * eachPage(connection) * ROW + nodes.places() * OBJECT;
    }

    /**
     * Points of a field that holds objects.
     *
     * @param with how many parties the client names that it is about; 0: any
     */
    double ofField(String type, String field, Level parents, Level children, int with) {
        Price price = scans.get(type + "." + field);
        double scan = price == null ? 0 : STATEMENT + rows(price, type, with) * price.eachRow();
        if (children.page() > 0) return scan + ofValue(parents);
        double read = asked.contains(type + "." + field) ? STATEMENT + children.distinct() * ROW : 0;
        return scan + read + children.places() * OBJECT;
    }

    /** Points of values that are asked of the database. */
    double ofAskedValue(String type, String field, Level parents) {
        return asked.contains(type + "." + field) ? STATEMENT + parents.distinct() * ROW : 0;
    }

    /** How many rows are looked at. */
    private double rows(Price price, String type, int with) {
        double part = price.isNarrowed() && with > 0 ? Math.min(1, with / (double) Math.max(1, census.count(type))) : 1;
        return part * census.count(price.rows());
    }

    /** The connection of each parent, before it is known what is asked of it. */
    Level page(String type, String field, Level parents, String node, int size, Way way, int with) {
        Price price = special.get(type + "." + field);
        if (price != null) return page(parents, size, each(rows(price, type, with), type), price.eachRow(), Way.SIFTED);
        // What is no table is computed for each parent.
        if (!census.knows(node)) return page(parents, size, size, LOOK, way);
        boolean isRoot = type.equals("Query");
        return page(parents, size, isRoot ? census.count(node) : each(census.count(node), type),
                isRoot ? way == Way.INDEXED ? LOOK : SIFT : LOOK_UP, way);
    }

    private static Level page(Level parents, int size, double rows, double look, Way way) {
        return new Level(parents.places(), parents.distinct(), size, rows, look, way.looked(size, rows));
    }

    /** How many of all there are for one parent. */
    private double each(double all, String parent) {
        if (!census.knows(parent)) return all;
        return all == 0 ? 0 : Math.max(1, LEANING * all / Math.max(1, census.count(parent)));
    }

    /** The rows of a page. */
    Level nodes(Level connection, String node) {
        double each = eachPage(connection);
        return Level.objects(connection.places() * each, distinct(node, connection.distinct() * each));
    }

    private static double eachPage(Level connection) {
        return Math.min(connection.page(), connection.rows());
    }

    /** The objects of a field that is no page; {@code named} of them where the client names each. */
    Level objects(String type, String field, Level parents, String result, boolean isList, int named) {
        Price price = special.get(type + "." + field);
        double each = !isList ? 1 : named > 0 ? named : price != null && price.isListed() ? census.count(price.rows()) : SHORT_LIST;
        return Level.objects(parents.places() * each, distinct(result, parents.distinct() * each));
    }

    private double distinct(String type, double most) {
        return census.knows(type) ? Math.min(most, Math.max(1, census.count(type))) : most;
    }
}
