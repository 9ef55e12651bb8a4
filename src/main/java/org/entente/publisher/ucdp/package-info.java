/** Data sets of the Uppsala Conflict Data Program. */
@NullMarked
package org.entente.publisher.ucdp;

import org.jspecify.annotations.NullMarked;
