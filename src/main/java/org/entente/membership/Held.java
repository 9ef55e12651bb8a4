package org.entente.membership;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which memberships are compared.
 *
 * @param roles null: any that is known
 * @param asOf null: past and present
 * @param sources codes; null: what is shown by default
 */
record Held(@Nullable List<MembershipRole> roles, LocalDate asOf, @Nullable List<String> sources) {
    /** The condition on a membership {@code m}. */
    String sql() {
        return (sources == null ? "m.shown" : "m.source_id in (select s.id from source s where s.code = any(:sources))")
                + (roles == null ? " and m.role not in ('UNKNOWN', 'NONE')" : " and m.role = any(:roles)")
                + (asOf == null ? "" : " and m.earliest <= :asOf and m.latest >= :asOf");
    }

    /** Sets the parameters of {@link #sql}. */
    <T> NativeQuery<T> in(NativeQuery<T> query) {
        if (roles != null) query.setParameter("roles", roles.stream().map(Enum::name).toArray(String[]::new));
        if (sources != null) query.setParameter("sources", sources.toArray(String[]::new));
        if (asOf != null) query.setParameter("asOf", asOf);
        return query;
    }
}
