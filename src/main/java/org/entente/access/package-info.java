/** Who asks: addresses, API keys, tokens, roles, names of applications. It knows nothing of what is asked. */
@NullMarked
package org.entente.access;

import org.jspecify.annotations.NullMarked;
