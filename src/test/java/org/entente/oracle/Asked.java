package org.entente.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.Ask;

/**
 * A list that the service is asked for, of several parents at once.
 *
 * @param where what a failure names
 */
record Asked(Listing listing, Question question, List<Row> parents, String where) {
    /** Compares a page of each parent's list; gives the cursors of the last parent's. */
    List<String> compare(Page page, String paging) {
        String arguments = question.sent() + paging;
        String list = "list: " + listing.field() + (arguments.isEmpty() ? "" : "(" + arguments.substring(0, arguments.length() - 2) + ")")
                + " { totalCount nodes { " + listing.selection() + " } edges { cursor node { " + listing.selection()
                + " } } pageInfo { hasPreviousPage hasNextPage startCursor endCursor } }";
        List<Map<String, Object>> answers = parents.contains(null) ? List.of(Ask.graph("{ " + list + " }").getMap("list"))
                : Ask.graph("{ nodes(ids: ["
                        + parents.stream().map(parent -> '"' + parent.nodeId() + '"').collect(Collectors.joining(", ")) + "]) { ... on "
                        + listing.type() + " { " + list + " } } }").getList("nodes.list");
        List<String> cursors = List.of();
        for (int i = 0; i < parents.size(); i++)
            cursors = compare(page, question.answer().apply(parents.get(i)), answers.get(i), where + "\n" + list);
        return cursors;
    }

    private static List<String> compare(Page page, List<Map<String, Object>> all, Map<String, Object> answer, String where) {
        Page.Shown<Map<String, Object>> shown = page.of(all);
        assertEquals(shown.rows(), answer.get("nodes"), where);
        assertEquals(all.size(), answer.get("totalCount"), where);
        List<Object> nodes = new ArrayList<>();
        List<String> cursors = new ArrayList<>();
        for (Object edge : (List<?>) answer.get("edges")) {
            nodes.add(((Map<?, ?>) edge).get("node"));
            cursors.add((String) ((Map<?, ?>) edge).get("cursor"));
        }
        assertEquals(shown.rows(), nodes, where);
        Map<?, ?> info = (Map<?, ?>) answer.get("pageInfo");
        assertEquals(shown.hasPrevious(), info.get("hasPreviousPage"), where + "\nrows before");
        assertEquals(shown.hasNext(), info.get("hasNextPage"), where + "\nrows after");
        assertEquals(cursors.isEmpty() ? null : cursors.getFirst(), info.get("startCursor"), where);
        assertEquals(cursors.isEmpty() ? null : cursors.getLast(), info.get("endCursor"), where);
        return cursors;
    }
}
