package org.entente.party;

import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parties of any kind: by row, in one statement, and by the codes that clients call them. */
@Singleton
public class Parties {
    private final List<PartyType<?>> types;
    private final String byRow;
    private final String byCode;

    @Inject
    Parties(@All List<PartyType<?>> types) {
        this.types = types.stream().sorted(Comparator.comparing(PartyType::table)).toList();
        byRow = "select " + joined(", ", type -> "{" + type.table() + ".*}") + " from unnest(:rows) asked(id)"
                + joined("", type -> " left join " + type.table() + " on " + type.table() + ".id = asked.id");
        byCode = this.types.stream().filter(type -> !type.codes().isEmpty()).map(Parties::byCode)
                .collect(Collectors.joining(" union all "));
    }

    private String joined(String between, Function<PartyType<?>, String> sql) {
        return types.stream().map(sql).collect(Collectors.joining(between));
    }

    private static String byCode(PartyType<?> type) {
        return "select y.id from " + type.table() + " y where "
                + type.codes().stream().map(column -> column + " = any(:codes)").collect(Collectors.joining(" or "));
    }

    /**
     * SQL: equals one of the parties that the client names by code, see {@link #codes}. As an array they are looked up once, not for each parent.
     *
     * @param parameter of the statement that holds the codes
     */
    public String named(String parameter) {
        return "= any(array(" + byCode.replace(":codes", ':' + parameter) + "))";
    }

    /** A client's codes as the parameter of {@link #named}; null for null. */
    public static String @Nullable [] codes(@Nullable List<String> with) {
        return with == null ? null : with.stream().map(code -> code.strip().toUpperCase(Locale.ROOT)).toArray(String[]::new);
    }

    /** For each source the party with the row that it holds; null for a null row. */
    public <S> List<Party> load(List<S> sources, Function<S, Long> row) {
        Map<Long, Party> found = new HashMap<>();
        Long[] rows = sources.stream().map(row).filter(Objects::nonNull).distinct().toArray(Long[]::new);
        if (rows.length > 0) {
            var query = Panache.getSession().createNativeQuery(byRow, Object[].class);
            for (PartyType<?> type : types) query.addEntity(type.table(), type.type());
            query.setParameter("rows", rows).list()
                    .forEach(kinds -> Stream.of(kinds).filter(Objects::nonNull).map(Party.class::cast)
                            .forEach(party -> found.put(party.partyRow(), party)));
        }
        List<Party> parties = new ArrayList<>(sources.size());
        for (S source : sources) parties.add(found.get(row.apply(source)));
        return parties;
    }
}
