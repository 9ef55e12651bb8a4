/** What makes a datum citable: sources, citations, claims, periods and the edition of the data. */
@NullMarked
package org.entente.fact;

import org.jspecify.annotations.NullMarked;
