package org.entente.oracle;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Arguments, and what they should give.
 *
 * @param sent as GraphQL, each with a comma behind it
 * @param answer all rows of a parent, in their order, as GraphQL tells them
 */
record Question(String sent, Function<Row, List<Map<String, Object>>> answer) {}
