package org.entente.deploy;

import static org.entente.deploy.ManifestsTest.containers;
import static org.entente.deploy.ManifestsTest.pods;
import static org.entente.deploy.ManifestsTest.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.entente.FreePort;
import org.entente.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** How pods reach the operator's PostgreSQL: the real one, whichever instances are up. */
@Execution(ExecutionMode.CONCURRENT)
class DatabaseManifestsTest {
    static Stream<Manifests> withOperator() throws IOException {
        return Stream.of(Manifests.overlay("prod"), Manifests.overlay("observability"),
                Manifests.withComponents(List.of("gateway", "import")));
    }

    private static List<String> addresses(Manifests manifests) {
        Map<String, String> settings = settings(manifests);
        return List.of(settings.get("QUARKUS_DATASOURCE_JDBC_URL"), settings.get("QUARKUS_DATASOURCE_WRITER_JDBC_URL"));
    }

    @ParameterizedTest
    @MethodSource("withOperator")
    void theDatabaseProvesWhoItIs(Manifests manifests) {
        for (String address : addresses(manifests)) {
            Properties asked = Driver.parseURL(address, null);
            assertEquals("verify-full", PGProperty.SSL_MODE.getOrDefault(asked));
            assertEquals("/etc/entente/database/ca.crt", PGProperty.SSL_ROOT_CERT.getOrDefault(asked));
        }
        pods(manifests).forEach((name, template) -> {
            if (!"client".equals(template.getMetadata().getLabels().get("entente/database"))) return;
            SecretVolumeSource secret = template.getSpec().getVolumes().stream().filter(volume -> volume.getName().equals("database-ca"))
                    .findFirst().orElseThrow().getSecret();
            assertEquals("entente-db-ca", secret.getSecretName(), name);
            // The secret has the key of the authority, too.
            assertEquals(List.of("ca.crt"), secret.getItems().stream().map(KeyToPath::getKey).toList(), name);
            containers(template.getSpec()).stream().filter(
                    container -> container.getImage().startsWith("entente:")).forEach(
                            container -> assertTrue(
                                    container.getVolumeMounts().stream()
                                            .anyMatch(mount -> mount.getName().equals("database-ca")
                                                    && mount.getMountPath().equals("/etc/entente/database")),
                                    name + " " + container.getName()));
        });
    }

    @Test
    void questionsGoToThePrimaryWhereNoReplicaIsReady() throws IOException, SQLException {
        String address = addresses(Manifests.overlay("prod")).getFirst();
        Properties asked = Driver.parseURL(address, null);
        assertEquals("entente-db-ro,entente-db-rw", PGProperty.PG_HOST.getOrDefault(asked));
        // The same address, where nobody is at the first place and a primary at the second.
        String server = "localhost:" + PostgresForTests.port();
        String here = address.replace("entente-db-ro:5432", "localhost:" + FreePort.choose()).replace("entente-db-rw:5432", server)
                .replace("/entente?", "/postgres?").replaceAll("&ssl\\w+=[^&]*", "");
        try (Connection connection = DriverManager.getConnection(here, "postgres", "postgres")) {
            assertTrue(connection.isValid(5));
        }
    }

    /** A primary that reaches neither Kubernetes nor another instance's 8000 takes itself for isolated and stops. */
    @ParameterizedTest
    @MethodSource("withOperator")
    void instancesSeeEachOther(Manifests manifests) {
        NetworkPolicy policy = manifests.all(NetworkPolicy.class).stream().filter(one -> one.getMetadata().getName().equals("entente-db"))
                .findFirst().orElseThrow();
        Map<String, String> instances = policy.getSpec().getPodSelector().getMatchLabels();
        for (int port : List.of(5432, 8000)) {
            assertTrue(policy.getSpec().getIngress().stream()
                    .anyMatch(rule -> rule.getPorts().stream().anyMatch(open -> Integer.valueOf(port).equals(open.getPort().getIntVal()))
                            && rule.getFrom().stream().anyMatch(
                                    peer -> peer.getPodSelector() != null && peer.getPodSelector().getMatchLabels().equals(instances))),
                    "port " + port);
        }
    }
}
