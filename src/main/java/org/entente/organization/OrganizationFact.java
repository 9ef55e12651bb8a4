package org.entente.organization;

import org.entente.edition.Span;

/**
 * An organization as a source states it.
 *
 * @param row that the draft has given it
 * @param code our own
 */
record OrganizationFact(long row, String code, String name, OrganizationKind kind, Span existence) {}
