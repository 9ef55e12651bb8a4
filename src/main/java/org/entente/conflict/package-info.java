/** Conflicts over time, what happened in them, and who took part as what. */
package org.entente.conflict;
