package org.entente.membership;

import org.entente.edition.Span;
import org.jspecify.annotations.Nullable;

/**
 * A membership as a source states it.
 *
 * @param key the same whenever the source states it
 * @param country its row
 * @param organization its row
 * @param roleText what the source says of the role beyond its name; null for nothing
 */
public record MembershipFact(String key, long country, long organization, MembershipRole role, @Nullable String roleText, Span span) {
    public MembershipFact(String key, long country, long organization, MembershipRole role, Span span) {
        this(key, country, organization, role, null, span);
    }
}
