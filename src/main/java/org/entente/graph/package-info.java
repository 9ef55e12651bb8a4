/** The words in which a feature says what it adds to the graph: nodes and their ids, connections, pages, rows, references, orders, prices. */
@NullMarked
package org.entente.graph;

import org.jspecify.annotations.NullMarked;
