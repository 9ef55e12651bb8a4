/** What sources say about a party or a conflict that is no relation: a figure, a statement. */
@NullMarked
package org.entente.claim;

import org.jspecify.annotations.NullMarked;
