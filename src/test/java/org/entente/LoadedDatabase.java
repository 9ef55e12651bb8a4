package org.entente;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A copy of the first database that the data which ships was loaded into: loading takes seconds at each start, copying does not. */
@ApplicationScoped
class LoadedDatabase {
    static final String NAME = "loaded";
    /** Test resources and beans may be loaded apart: what they share is the process. */
    private static final String KEPT = "entente.test.loaded-database";
    /** How the names of the tests' own databases begin. */
    static final String OURS = "test";

    @Inject
    AgroalDataSource reader;

    @Inject
    @DataSource("writer")
    AgroalDataSource writer;

    /** From now on there is one. */
    static void isKeptNow() {
        System.setProperty(KEPT, "true");
    }

    static boolean isKept() {
        return Boolean.getBoolean(KEPT);
    }

    /** After it has been loaded, before anybody looks at it again and again: who is copied has no connections. */
    void keep(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER - 1) StartupEvent start) throws SQLException {
        // A pooler keeps its own connections, which nobody here can close.
        String name = PostgresForTests.isBehindPooler() ? null : loaded();
        if (isKept() || name == null) return;
        reader.flush(AgroalDataSource.FlushMode.ALL);
        writer.flush(AgroalDataSource.FlushMode.ALL);
        try (Connection connection = PostgresForTests.connect("postgres"); Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + NAME);
        }
        PostgresForTests.create(NAME, name);
        isKeptNow();
    }

    /** The name of the database, if it is one of the tests' own and holds what ships. */
    private String loaded() throws SQLException {
        try (Connection connection = writer.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_database() where exists (select from edition)")) {
            return row.next() && row.getString(1).startsWith(OURS) ? row.getString(1) : null;
        }
    }
}
