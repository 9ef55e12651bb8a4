/** Finding things by text. */
@NullMarked
package org.entente.search;

import org.jspecify.annotations.NullMarked;
