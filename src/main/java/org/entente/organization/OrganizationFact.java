package org.entente.organization;

import org.entente.edition.Span;
import org.jspecify.annotations.Nullable;

/**
 * An organization as a source states it.
 *
 * @param row that the draft has given it
 * @param code our own
 * @param parent row of the organization that it belongs to; null for none
 */
record OrganizationFact(long row, String code, String name, String[] aliases, OrganizationKind kind, @Nullable Long parent,
        Span existence) {}
