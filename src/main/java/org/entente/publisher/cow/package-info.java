/** Data sets of the Correlates of War project. */
@NullMarked
package org.entente.publisher.cow;

import org.jspecify.annotations.NullMarked;
