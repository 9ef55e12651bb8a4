/** Ties between two parties: diplomatic relations, alliances, boundaries, arms and more. */
package org.entente.relation;
