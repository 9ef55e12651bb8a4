package org.entente.graph;

import java.util.List;

/** The rows of one page, and whether there are more on either side. */
record Slice<N>(List<N> rows, boolean hasPrevious, boolean hasNext) {}
