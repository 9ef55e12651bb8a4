/** Ties between two parties: diplomatic relations, alliances, boundaries, arms and more. */
@NullMarked
package org.entente.relation;

import org.jspecify.annotations.NullMarked;
