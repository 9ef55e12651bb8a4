/** A database of its own for whoever has none: found only if the artifact was built with it. */
package org.entente.embedded;
