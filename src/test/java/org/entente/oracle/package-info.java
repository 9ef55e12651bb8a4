/** What the lists of the graph should be, worked out in memory in the plainest way, as an oracle for what the service answers by SQL. */
package org.entente.oracle;
