package org.entente.engine;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.graph.Vocabulary;

/** Reads the names that clients may pass once for each edition, before a request that waits for it goes on. */
@Singleton
class LearntNames {
    @Inject
    AgroalDataSource database;

    @Inject
    @All
    List<Vocabulary> vocabularies;

    /** What was known stays where the database cannot be asked. */
    void learn(@Observes NewEdition edition) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (Vocabulary vocabulary : vocabularies) vocabulary.learn(names(statement, vocabulary));
        } catch (SQLException e) {
            Log.debug("The names of the graph cannot be read", e);
        }
    }

    private static Set<String> names(Statement statement, Vocabulary vocabulary) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet rows = statement.executeQuery(vocabulary.names())) {
            while (rows.next()) names.add(rows.getString(1));
        }
        return names;
    }
}
