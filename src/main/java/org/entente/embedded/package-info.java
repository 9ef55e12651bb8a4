/** A database of its own for whoever has none: found only if the artifact was built with it. */
@NullMarked
package org.entente.embedded;

import org.jspecify.annotations.NullMarked;
