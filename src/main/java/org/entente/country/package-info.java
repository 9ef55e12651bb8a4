/** States and territories, past and present: their codes by date, names in every language, predecessors and successors. */
@NullMarked
package org.entente.country;

import org.jspecify.annotations.NullMarked;
