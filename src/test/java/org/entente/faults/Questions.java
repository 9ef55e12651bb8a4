package org.entente.faults;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is asked: honest questions, and the dearest that are legal. */
final class Questions {
    static final String CHEAP = "{ country(code: \"AZ\") { name capital region } }";
    /** About 1,500 points. */
    static final String USUAL = "{ organizations(first: 50) { nodes { name memberships(first: 20) { nodes { role country { name } period { from until } } } } } }";
    private static final String PAGES = "{ countries(first: 20) { totalCount nodes { name region memberships(first: 5) { nodes { role organization { name } } } } } }";
    private static final String SEARCH = "{ search(text: \"azer\", first: 10) { nodes { matched found { id } } } }";
    private static final String SHARED = "{ country(code: \"GE\") { sharedMemberships(with: [\"AZ\", \"AM\"]) { nodes { organizations { name } } } } }";
    static final List<String> HONEST = List.of(CHEAP, PAGES, SHARED, USUAL, SEARCH);
    /** One in ten is cheap: its time is told apart. */
    static final List<String> MOSTLY_USUAL = IntStream.range(0, 10).mapToObj(i -> i == 0 ? CHEAP : USUAL).toList();

    /** Legal, and as dear as one request may be; they end with an answer or with QUERY_TOO_LARGE. */
    static final List<String> DEAR = List.of(
            "{country(code:\"RU\")" + "{predecessors{successors".repeat(7) + "{iso2}" + "}}".repeat(7) + "}",
            names(49),
            "{ organizations(first: 100) { nodes { name memberships(first: 100) { nodes { role country { name region capital } citations { locator } } } } } }",
            "{ countries(first: 100) { nodes { name(language: \"" + "x".repeat(900_000) + "\") } } }",
            "{ countries(first: 100) { nodes { name memberships(first: 100) { nodes { organization { name claims { nodes { value } } } } } } } }");
    /** Much to send for little work: each alias is written a hundred times, in all about three megabytes. */
    static final String LARGE = "{ countries(first: 100) { nodes { "
            + IntStream.range(0, 15).mapToObj(i -> "a" + i + "x".repeat(2000) + ": id ").collect(Collectors.joining()) + "} } }";

    private Questions() {}

    private static String names(int aliases) {
        return "{ countries(first: 100) { nodes { memberships(first: 100) { nodes { organization { memberships(first: 100) { nodes { country { "
                + IntStream.range(0, aliases).mapToObj(i -> "n" + i + ": name").collect(Collectors.joining(" ")) + " } } } } } } } } }";
    }
}
