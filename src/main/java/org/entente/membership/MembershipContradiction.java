package org.entente.membership;

import java.util.List;
import org.entente.edition.Span;

/**
 * Two statements of different sources about a country in an organization that contradict each other.
 *
 * @param organization its code
 * @param country its code
 * @param said by the source whose contradictions are looked for
 * @param other what contradicts it
 */
public record MembershipContradiction(String organization, String country, Said said, Said other) {
    /** What two statements contradict each other about. */
    public enum About {
        /** One has the country in the organization, the other denies that, or is a complete list that does not name it. */
        MEMBERSHIP,
        /** In which role. */
        ROLE,
        /** Since when, or until when. */
        DATES
    }

    /** One of the two. @param row tells statements of one source apart */
    public record Said(long row, String source, MembershipRole role, Span span, List<String> locators) {}

    /** The first of these that differs. */
    public About about() {
        if (agreed(said.role) == agreed(other.role)) return About.DATES;
        return said.role == MembershipRole.NONE || other.role == MembershipRole.NONE ? About.MEMBERSHIP : About.ROLE;
    }

    /** Who says member leaves open whether the state is meant or bodies of the country. */
    private static MembershipRole agreed(MembershipRole role) {
        if (role == MembershipRole.NATIONAL_BODIES) return MembershipRole.MEMBER;
        return role;
    }
}
