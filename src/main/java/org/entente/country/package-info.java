/** States and territories, past and present: their codes by date, names in every language, predecessors and successors. */
package org.entente.country;
