/** Whoever can take part: what countries, organizations, groups and persons have in common. */
package org.entente.party;
