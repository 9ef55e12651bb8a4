package org.entente.ops;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.entente.engine.NewestEdition;

/**
 * Ready is whose database answers. Who is so busy that all connections are in use is ready: Quarkus's own check would wait for a
 * connection, fail, and take the server out just when it is needed most. The probe asks nobody, so it waits for nobody.
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {
    @Inject
    NewestEdition edition;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    @ConfigProperty(name = "entente.health.database-silence")
    Duration silence;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("database").status(edition.isHeardWithin(silence));
        edition.last().ifPresent(number -> response.withData("edition", number));
        if (database.getMetrics().activeCount() >= connections) response.withData("busy", true);
        return response.build();
    }
}
