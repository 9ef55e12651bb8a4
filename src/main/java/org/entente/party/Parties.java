package org.entente.party;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.country.Country;
import org.entente.organization.Organization;
import org.entente.people.Group;
import org.entente.people.Person;

/** Parties of any kind by row, in one statement. */
public final class Parties {
    /** SQL: one of the parties that the client names by code in {@code :with}, see {@link #codes}. As an array they are looked up once, not for each parent. */
    public static final String WITH = "= any(array(select c.id from country c where c.iso2 = any(:with) or c.iso3 = any(:with) or c.iso_numeric = any(:with) or upper(c.key) = any(:with)"
            + " union all select o.id from organization o where upper(o.code) = any(:with)))";

    private Parties() {}

    /** A client's codes as the parameter of {@link #WITH}; null for null. */
    public static String[] codes(List<String> with) {
        return with == null ? null : with.stream().map(code -> code.strip().toUpperCase(Locale.ROOT)).toArray(String[]::new);
    }

    /** For each source the party with the row that it holds; null for a null row. */
    public static <S> List<Party> load(List<S> sources, Function<S, Long> row) {
        Map<Long, Party> found = new HashMap<>();
        Long[] rows = sources.stream().map(row).filter(Objects::nonNull).distinct().toArray(Long[]::new);
        if (rows.length > 0) {
            Panache.getSession().createNativeQuery("""
                    select {c.*}, {o.*}, {g.*}, {p.*} from unnest(:rows) asked(id)
                    left join country c on c.id = asked.id left join organization o on o.id = asked.id
                    left join actor_group g on g.id = asked.id left join person p on p.id = asked.id""", Object[].class)
                    .addEntity("c", Country.class).addEntity("o", Organization.class).addEntity("g", Group.class).addEntity("p", Person.class)
                    .setParameter("rows", rows).list()
                    .forEach(kinds -> Stream.of(kinds).filter(Objects::nonNull).map(Party.class::cast).forEach(party -> found.put(party.partyRow(), party)));
        }
        List<Party> parties = new ArrayList<>(sources.size());
        for (S source : sources) parties.add(found.get(row.apply(source)));
        return parties;
    }
}
