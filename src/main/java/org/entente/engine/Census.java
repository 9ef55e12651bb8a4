package org.entente.engine;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.graph.Price;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.AbstractEntityPersister;

/**
 * How many objects of each type the graph holds, which the price of a question follows from. They are counted once for each edition,
 * so that the same question costs the same on every server.
 */
@Singleton
class Census {
    @Inject
    AgroalDataSource database;

    @Inject
    EntityManagerFactory entities;

    private volatile Map<String, Long> counts = Map.of();
    /** By SQL that counts: the types whose objects are counted, interfaces among them, or the SQL itself. */
    private final Map<String, Set<String>> names = new LinkedHashMap<>();

    @Inject
    @All
    List<Price> prices;

    private String statement;

    void count(@Observes NewEdition edition) {
        take();
    }

    /**
     * How many there are; 0 before anything is counted.
     *
     * @param type a type of the graph, or the SQL of a {@link Price}
     */
    long count(String type) {
        return counts.getOrDefault(type, 0L);
    }

    /** Whether its objects are rows of a table. */
    boolean knows(String type) {
        return counts.containsKey(type);
    }

    /** Counts again; what was known stays where the database cannot be asked. */
    void take() {
        Map<String, Long> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement asked = connection.createStatement();
                ResultSet rows = asked.executeQuery(statement)) {
            while (rows.next())
                for (String type : names.getOrDefault(rows.getString(1), Set.of())) found.merge(type, rows.getLong(2), Long::sum);
            counts = Map.copyOf(found);
        } catch (SQLException e) {
            Log.debug("The objects of the graph cannot be counted", e);
        }
    }

    @PostConstruct
    void read() {
        entities.unwrap(SessionFactoryImplementor.class).getMappingMetamodel().forEachEntityDescriptor(entity -> {
            Class<?> type = entity.getMappedClass();
            String table = ((AbstractEntityPersister) entity).getTableName();
            Stream.concat(Stream.of(type), Stream.of(type.getInterfaces()))
                    .forEach(name -> named("select count(*) from " + table).add(name.getSimpleName()));
        });
        prices.stream().map(Price::rows).forEach(rows -> named(rows).add(rows));
        statement = names.keySet().stream().map(count -> "select '" + count.replace("'", "''") + "', (" + count + ")")
                .collect(Collectors.joining(" union all "));
    }

    private Set<String> named(String count) {
        return names.computeIfAbsent(count, unknown -> new HashSet<>());
    }
}
