package org.entente.ops;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSourceMetrics;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready is who can ask its database. Who is so busy that all connections are in use can: Quarkus's own check would wait for a
 * connection, fail, and take the server out just when it is needed most.
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {
    private static final String NAME = "database";

    @Inject
    SeenEdition edition;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    @Override
    public HealthCheckResponse call() {
        AgroalDataSourceMetrics pool = database.getMetrics();
        if (pool.activeCount() >= connections) return HealthCheckResponse.named(NAME).withData("busy", true).up().build();
        try {
            OptionalLong newest = edition.read();
            var response = HealthCheckResponse.named(NAME).up();
            return (newest.isPresent() ? response.withData("edition", newest.getAsLong()) : response).build();
        } catch (SQLException e) {
            Log.warnf("Not ready: the database cannot be asked: %s", e.getMessage());
            return HealthCheckResponse.named(NAME).down().build();
        }
    }
}
