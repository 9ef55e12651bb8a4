/** Entente: the world's foreign relations as one graph. */
@NullMarked
package org.entente;

import org.jspecify.annotations.NullMarked;
