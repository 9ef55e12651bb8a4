/** How a graph is served, whatever is in it: the route, the engine, the level strategy, connections, node ids, limits. */
package org.entente.graph;
