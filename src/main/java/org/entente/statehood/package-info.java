/** Which states were members of the international system, and when. */
package org.entente.statehood;
