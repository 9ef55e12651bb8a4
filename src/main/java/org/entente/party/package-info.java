/** Whoever can take part: what countries, organizations, groups and persons have in common. */
@NullMarked
package org.entente.party;

import org.jspecify.annotations.NullMarked;
