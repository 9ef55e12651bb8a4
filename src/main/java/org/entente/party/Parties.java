package org.entente.party;

import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.graph.Bounds;
import org.entente.graph.InMemory;
import org.entente.graph.Listed;
import org.entente.graph.Snapshot;
import org.entente.graph.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Parties of any kind: by row, in one statement, and by the codes and names that clients call them by. */
@Singleton
public class Parties {
    private final List<PartyType<?>> types;
    private final Directory directory;
    private final String byRow;

    @Inject
    Parties(@All List<PartyType<?>> types) {
        this.types = types.stream().sorted(Comparator.comparing(PartyType::table)).toList();
        directory = new Directory("country or organization", this.types);
        byRow = "select " + joined(", ", type -> "{" + type.table() + ".*}") + " from unnest(:rows) asked(id)"
                + joined("", type -> " left join " + type.table() + " on " + type.table() + ".id = asked.id");
    }

    private String joined(String between, Function<PartyType<?>, String> sql) {
        return types.stream().map(sql).collect(Collectors.joining(between));
    }

    @Produces
    @Singleton
    Vocabulary names() {
        return directory.names();
    }

    /** SQL: equals one of the parties that the client names, see {@link Directory#named}. */
    public String named(String parameter) {
        return directory.named(parameter);
    }

    /** SQL: equals the one party that the client names; for a plan that needs no more than one, see {@link Directory#namedOne}. */
    public String namedOne(String parameter) {
        return directory.namedOne(parameter);
    }

    /** A client's names as the parameter of {@link #named}, see {@link Directory#checked}; null for null. */
    public String @Nullable [] checked(String argument, @Nullable List<String> names) {
        return directory.checked(argument, names);
    }

    /** For each source the party with the row that it holds; null for a null row. */
    public <S> List<Party> load(List<S> sources, Function<S, Long> row) {
        return load(sources, row, null);
    }

    /** The same; null for one that is left out, too. @param except as {@link #checked}; null: nobody is left out */
    public <S> List<Party> load(List<S> sources, Function<S, Long> row, String @Nullable [] except) {
        Map<Long, Party> known = except == null ? Bounds.current().memory().part(InMemoryParties.class, this::inMemory).byRow : null;
        if (known != null) return parties(sources, row, known);
        Map<Long, Party> found = new HashMap<>();
        Long[] rows = sources.stream().map(row).filter(Objects::nonNull).distinct().toArray(Long[]::new);
        if (rows.length > 0) {
            var query = Snapshot.session().createNativeQuery(byRow + (except == null ? "" : " where not asked.id " + named("except")),
                    Object[].class);
            for (PartyType<?> type : types) query.addEntity(type.table(), type.type());
            if (except != null) query.setParameter("except", except);
            query.setParameter("rows", rows).list()
                    .forEach(kinds -> Stream.of(kinds).filter(Objects::nonNull).map(Party.class::cast)
                            .forEach(party -> found.put(party.partyRow(), party)));
        }
        return parties(sources, row, found);
    }

    private static <S> List<Party> parties(List<S> sources, Function<S, Long> row, Map<Long, Party> found) {
        List<Party> parties = new ArrayList<>(sources.size());
        for (S source : sources) parties.add(found.get(row.apply(source)));
        return parties;
    }

    /** All kinds together; null where one of them is not in memory. */
    private record InMemoryParties(@Nullable Map<Long, Party> byRow) {}

    private InMemoryParties inMemory(InMemory memory) {
        Map<Long, Party> byRow = new HashMap<>();
        for (PartyType<?> type : types) if (!addTo(byRow, memory, type.type())) return new InMemoryParties(null);
        return new InMemoryParties(byRow);
    }

    private static boolean addTo(Map<Long, Party> byRow, InMemory memory, Class<? extends Party> type) {
        Map<Long, ? extends Listed> rows = memory.rows(type.asSubclass(Listed.class));
        if (rows == null) return false;
        rows.forEach((row, party) -> byRow.put(row, type.cast(party)));
        return true;
    }
}
