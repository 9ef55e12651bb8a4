/** International organizations, treaty regimes, forums, chambers, and how they belong together. */
@NullMarked
package org.entente.organization;

import org.jspecify.annotations.NullMarked;
