/** Data sets of the Uppsala Conflict Data Program. */
package org.entente.publisher.ucdp;
