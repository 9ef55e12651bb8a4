package org.entente.access;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether tokens are taken, and of whom: Quarkus checks them. Without an audience it would take those that were made for other services. */
@Singleton
class Tokens {
    @ConfigProperty(name = "quarkus.oidc.tenant-enabled")
    boolean taken;

    @ConfigProperty(name = "quarkus.oidc.token.audience")
    Optional<List<String>> audience;

    void check(@Observes StartupEvent event) {
        if (taken && audience.orElse(List.of()).stream().allMatch("any"::equals)) {
            throw new ConfigurationException(
                    "Tokens are to be taken (QUARKUS_OIDC_TENANT_ENABLED), but not said for whom they must be made: set QUARKUS_OIDC_TOKEN_AUDIENCE.");
        }
    }
}
