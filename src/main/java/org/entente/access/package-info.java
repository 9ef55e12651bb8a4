/** Who asks: addresses, API keys, tokens, roles, names of applications. It knows nothing of what is asked. */
package org.entente.access;
