/** Entente CSV: the shape of people's own facts and of the data that ships. */
package org.entente.edition.csv;
