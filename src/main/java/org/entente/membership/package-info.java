/** Countries in organizations, and what countries belong to together. */
@NullMarked
package org.entente.membership;

import org.jspecify.annotations.NullMarked;
