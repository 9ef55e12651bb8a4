/** Which states were members of the international system, and when. */
@NullMarked
package org.entente.statehood;

import org.jspecify.annotations.NullMarked;
