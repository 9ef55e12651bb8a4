package org.entente.organization;

import org.entente.edition.Span;
import org.jspecify.annotations.Nullable;

/**
 * An organization as a source states it.
 *
 * @param row that the draft has given it
 * @param code our own
 * @param name the code where the source has no name for it
 * @param kind null where the source does not say
 * @param parent row of the organization that it belongs to; null for none
 */
record OrganizationFact(long row, String code, String name, String[] aliases, @Nullable OrganizationKind kind, @Nullable Long parent,
        Span existence) {
    private static final String[] NO_ALIAS = {};

    /** That it exists, and nothing more. */
    static OrganizationFact mention(long row, String code) {
        return dates(row, code, Span.UNKNOWN);
    }

    /** When it existed, and nothing more. */
    static OrganizationFact dates(long row, String code, Span existence) {
        return new OrganizationFact(row, code, code, NO_ALIAS, null, null, existence);
    }

    boolean isMention() {
        return kind == null && existence.equals(Span.UNKNOWN);
    }
}
