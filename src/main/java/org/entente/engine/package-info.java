/** Serves a graph, whatever is in it: the route, who may work and for how much, the level strategy, the answer. Features do not know it. */
@NullMarked
package org.entente.engine;

import org.jspecify.annotations.NullMarked;
