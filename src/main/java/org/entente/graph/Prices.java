package org.entente.graph;

import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a query costs, in points. A point is about five microseconds of processor time of server and database together on the machine that the
 * weights were measured on: one row of a page, with its share of the statement and of the answer.
 */
final class Prices {
    private static final double NANOS = 5_000;
    private static final long USUAL_SQL_NANOS = 100_000_000;

    /** HTTP, a turn, a transaction. */
    private static final double REQUEST = 30;
    private static final long DOCUMENT = 20;
    /** For a point, where each of them is worth something to the parser. */
    private static final int CHARACTERS = 30;
    private static final double STATEMENT = 15;
    /** Reading a row of a table and making an entity of it. */
    private static final double ROW = 0.8;
    /** An object of the answer; one that is there several times is made once and written several times. */
    private static final double OBJECT = 0.25;
    private static final double BYTE = 0.002;
    private static final double FIELD = 0.05;
    /** Looking at a row that is counted, filtered or sorted. */
    private static final double LOOK = 0.1;
    /** Lists that are no pages are short, unless a {@link Price} tells otherwise. */
    private static final int SHORT_LIST = 2;
    /** Who has more of a kind is reached more often, and a tie has two ends. */
    private static final double LEANING = 2;

    private final Census census;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Price> special = new HashMap<>();

    Prices(Schema model, Census census, List<Price> special) {
        this.census = census;
        for (Type type : model.getTypes().values()) {
            type.getOperations().values().forEach(operation -> asked.add(type.getName() + "." + operation.getName()));
            type.getBatchOperations().values().forEach(operation -> asked.add(type.getName() + "." + operation.getName()));
        }
        model.getQueries().forEach(query -> asked.add("Query." + query.getName()));
        special.forEach(price -> this.special.put(price.coordinates(), price));
    }

    /** What a request has spent. Of the time of its statements only what is beyond the usual: a busy server is not its fault. */
    static long spent(int statements, long sqlNanos, long objects, long bytes) {
        return Math.round(REQUEST + STATEMENT * statements + Math.max(0, sqlNanos - USUAL_SQL_NANOS) / NANOS + (OBJECT + ROW) * objects + BYTE * bytes);
    }

    /** Points of parsing and validating a document that is not known already. */
    static long ofDocument(int characters) {
        return DOCUMENT + characters / CHARACTERS;
    }

    /**
     * So many places of one type at one level of a query.
     *
     * @param places how often an object stands there in the answer
     * @param distinct how many different objects these are
     * @param page the size of the page that they are the rows of; 0: they are no page
     * @param rows how many rows there are for each parent on all pages together
     * @param isSifted whether all those rows must be looked at for a page of them
     */
    record Level(double places, double distinct, int page, double rows, boolean isSifted) {
        static final Level ROOT = new Level(1, 1, 0, 0, false);
    }

    /** Points of the request itself. */
    double ofRequest() {
        return REQUEST;
    }

    /** Points of a value for each place. */
    double ofValue(Level parents) {
        return parents.places() * FIELD;
    }

    /** Points of counting all rows of a connection. */
    double ofTotal(Level connection) {
        return STATEMENT + connection.distinct() * connection.rows() * LOOK + ofValue(connection);
    }

    /** Points of reading the rows of a page. */
    double ofRows(Level connection, Level nodes) {
        double looked = connection.isSifted() ? connection.distinct() * connection.rows() * LOOK : 0;
        return STATEMENT + looked + connection.distinct() * eachPage(connection) * ROW + nodes.places() * OBJECT;
    }

    /** Points of a field that holds objects. */
    double ofField(String type, String field, Level parents, Level children) {
        Price price = special.get(type + "." + field);
        double scan = price == null || price.scanned() == null ? 0 : STATEMENT + census.count(price.scanned().getSimpleName()) * price.eachRow();
        if (children.page() > 0) return scan + ofValue(parents);
        double read = asked.contains(type + "." + field) ? STATEMENT + children.distinct() * ROW : 0;
        return scan + read + children.places() * OBJECT;
    }

    /** The connection of each parent, before it is known what is asked of it. */
    Level page(String type, String field, Level parents, String node, int size, boolean isSifted) {
        double all = census.count(node);
        boolean isRoot = type.equals("Query");
        double rows = isRoot || !census.knows(type) ? all : Math.max(1, LEANING * all / Math.max(1, census.count(type)));
        // What is no table is computed for each parent.
        if (!census.knows(node)) rows = size;
        return new Level(parents.places(), parents.distinct(), size, rows, isSifted);
    }

    /** The rows of a page. */
    Level nodes(Level connection, String node) {
        double each = eachPage(connection);
        return new Level(connection.places() * each, distinct(node, connection.distinct() * each), 0, 0, false);
    }

    private static double eachPage(Level connection) {
        return Math.min(connection.page(), connection.rows());
    }

    /** The objects of a field that is no page; {@code named} of them where the client names each. */
    Level objects(String type, String field, Level parents, String result, boolean isList, int named) {
        Price price = special.get(type + "." + field);
        double each = !isList ? 1 : named > 0 ? named : price != null && price.listed() > 0 ? price.listed() : SHORT_LIST;
        return new Level(parents.places() * each, distinct(result, parents.distinct() * each), 0, 0, false);
    }

    private double distinct(String type, double most) {
        return census.knows(type) ? Math.min(most, Math.max(1, census.count(type))) : most;
    }
}
