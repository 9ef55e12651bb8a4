/** What makes a datum citable: sources, citations, claims, periods and the edition of the data. */
package org.entente.fact;
