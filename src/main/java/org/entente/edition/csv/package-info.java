/** Entente CSV: the shape of people's own facts and of the data that ships. */
@NullMarked
package org.entente.edition.csv;

import org.jspecify.annotations.NullMarked;
