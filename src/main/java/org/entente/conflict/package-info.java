/** Conflicts over time, what happened in them, and who took part as what. */
@NullMarked
package org.entente.conflict;

import org.jspecify.annotations.NullMarked;
