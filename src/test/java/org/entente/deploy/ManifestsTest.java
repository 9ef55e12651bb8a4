package org.entente.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is applied to a cluster: only fields that Kubernetes knows, and the rules that a restricted namespace and a careful operator have. */
@Execution(ExecutionMode.CONCURRENT)
class ManifestsTest {
    private static final Set<String> OPERATORS_SECRETS = Set.of("entente-owner", "entente-writer", "entente-reader");

    static Stream<Manifests> rendered() throws IOException {
        List<Manifests> all = new ArrayList<>();
        for (String overlay : Manifests.OVERLAYS) all.add(Manifests.overlay(overlay));
        all.add(Manifests.withComponents(List.of("gateway", "import")));
        return all.stream();
    }

    /** By the name of what makes them. */
    static Map<String, PodTemplateSpec> pods(Manifests manifests) {
        Map<String, PodTemplateSpec> pods = new LinkedHashMap<>();
        for (HasMetadata resource : manifests.typed()) {
            String name = resource.getKind() + " " + resource.getMetadata().getName();
            switch (resource) {
                case Deployment deployment -> pods.put(name, deployment.getSpec().getTemplate());
                case StatefulSet set -> pods.put(name, set.getSpec().getTemplate());
                case Job job -> pods.put(name, job.getSpec().getTemplate());
                case CronJob job -> pods.put(name, job.getSpec().getJobTemplate().getSpec().getTemplate());
                case Pod pod -> throw new AssertionError("A pod of its own is never made again: " + name);
                default -> {
                }
            }
        }
        return pods;
    }

    static List<Container> containers(PodSpec pod) {
        return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("rendered")
    void podsAreRestricted(Manifests manifests) {
        Map<String, PodTemplateSpec> pods = pods(manifests);
        assertTrue(pods.size() >= 2, pods.keySet()::toString);
        pods.forEach((name, template) -> {
            PodSpec pod = template.getSpec();
            assertEquals(true, pod.getSecurityContext().getRunAsNonRoot(), name);
            assertTrue(pod.getSecurityContext().getRunAsUser() > 0, name);
            assertEquals("RuntimeDefault", pod.getSecurityContext().getSeccompProfile().getType(), name);
            assertEquals(false, pod.getAutomountServiceAccountToken(), name);
            assertTrue(pod.getHostNetwork() == null && pod.getHostPID() == null && pod.getHostIPC() == null, name);
            assertTrue(pod.getVolumes().stream().allMatch(volume -> volume.getHostPath() == null), name);
            for (Container container : containers(pod)) restricted(name + " " + container.getName(), container);
        });
    }

    private static void restricted(String name, Container container) {
        SecurityContext context = container.getSecurityContext();
        assertEquals(false, context.getAllowPrivilegeEscalation(), name);
        assertEquals(true, context.getReadOnlyRootFilesystem(), name);
        assertEquals(List.of("ALL"), context.getCapabilities().getDrop(), name);
        assertTrue(context.getCapabilities().getAdd().isEmpty() && context.getPrivileged() == null, name);
        assertTrue(container.getImage().matches("[a-z0-9./-]+(:[0-9][A-Za-z0-9._-]*|@sha256:[0-9a-f]{64})"),
                () -> name + " has no fixed version: " + container.getImage());
        Map<String, Quantity> requests = container.getResources().getRequests();
        Map<String, Quantity> limits = container.getResources().getLimits();
        assertTrue(requests.containsKey("cpu") && requests.containsKey("memory") && limits.containsKey("memory"), name);
        assertTrue(requests.get("memory").getNumericalAmount().compareTo(limits.get("memory").getNumericalAmount()) <= 0, name);
    }

    @ParameterizedTest
    @MethodSource("rendered")
    void probesDiffer(Manifests manifests) {
        Stream<PodTemplateSpec> servers = Stream.concat(
                manifests.all(Deployment.class).stream().map(deployment -> deployment.getSpec().getTemplate()),
                manifests.all(StatefulSet.class).stream().map(set -> set.getSpec().getTemplate()));
        servers.forEach(template -> {
            Container container = template.getSpec().getContainers().getFirst();
            assertNotNull(container.getStartupProbe());
            assertNotNull(container.getReadinessProbe());
            assertNotNull(container.getLivenessProbe());
            assertFalse(container.getReadinessProbe().equals(container.getLivenessProbe()), container.getName());
        });
        Container entente = server(manifests).getSpec().getTemplate().getSpec().getContainers().getFirst();
        assertEquals(List.of("/q/health/started", "/q/health/ready", "/q/health/live"),
                Stream.of(entente.getStartupProbe(), entente.getReadinessProbe(), entente.getLivenessProbe())
                        .map(probe -> probe.getHttpGet().getPath()).toList());
        for (Probe probe : List.of(entente.getStartupProbe(), entente.getReadinessProbe(), entente.getLivenessProbe()))
            assertEquals("management", probe.getHttpGet().getPort().getStrVal());
    }

    private static Deployment server(Manifests manifests) {
        return manifests.all(Deployment.class).stream().filter(deployment -> deployment.getMetadata().getName().equals("entente"))
                .findFirst().orElseThrow();
    }

    static Map<String, String> settings(Manifests manifests) {
        return manifests.all(ConfigMap.class).stream().filter(map -> map.getMetadata().getName().equals("entente")).findFirst()
                .orElseThrow().getData();
    }

    /** By itself the program listens to its own machine only. */
    @ParameterizedTest
    @MethodSource("rendered")
    void aPodIsReachedFromOutside(Manifests manifests) {
        assertEquals("0.0.0.0", settings(manifests).get("QUARKUS_HTTP_HOST"));
        assertEquals("0.0.0.0", settings(manifests).get("QUARKUS_MANAGEMENT_HOST"));
    }

    @ParameterizedTest
    @MethodSource("rendered")
    void aPodLeavesWithoutLosingARequest(Manifests manifests) {
        Map<String, String> settings = settings(manifests);
        PodSpec pod = server(manifests).getSpec().getTemplate().getSpec();
        int delay = seconds(settings.get("QUARKUS_SHUTDOWN_DELAY"));
        int timeout = seconds(settings.get("QUARKUS_SHUTDOWN_TIMEOUT"));
        Probe readiness = pod.getContainers().getFirst().getReadinessProbe();
        assertTrue(delay > readiness.getPeriodSeconds(), "endpoints do not hear of it in time");
        assertTrue(delay + timeout < pod.getTerminationGracePeriodSeconds(), "killed before the last request has ended");
        assertEquals(0, server(manifests).getSpec().getStrategy().getRollingUpdate().getMaxUnavailable().getIntVal());
    }

    private static int seconds(String duration) {
        assertTrue(duration.endsWith("s"), duration);
        return Integer.parseInt(duration.substring(0, duration.length() - 1));
    }

    @ParameterizedTest
    @MethodSource("rendered")
    void eachPodHasTheRoleOfItsTask(Manifests manifests) {
        assertEquals("false", settings(manifests).get("QUARKUS_FLYWAY_WRITER_MIGRATE_AT_START"));
        pods(manifests).forEach((name, template) -> {
            if (!name.equals("StatefulSet postgres")) assertEquals(rolesOf(name), secrets(template), name);
        });
    }

    /** Who serves the public can only read. */
    private static Set<String> rolesOf(String name) {
        return switch (name) {
            case "Deployment entente" -> Set.of("entente-reader");
            case "Job entente-migrate" -> Set.of("entente-owner");
            case "Job entente-import", "CronJob entente-import", "Job entente-import-world", "CronJob entente-check" ->
                Set.of("entente-reader", "entente-writer");
            default -> throw new AssertionError(name + " has no role");
        };
    }

    /** Without the hash of their content. */
    private static Set<String> secrets(PodTemplateSpec template) {
        return containers(template.getSpec()).stream().flatMap(container -> container.getEnv().stream())
                .filter(variable -> variable.getValueFrom() != null && variable.getValueFrom().getSecretKeyRef() != null)
                .map(variable -> variable.getValueFrom().getSecretKeyRef().getName().replaceAll("^(entente-(?:owner|writer|reader))-.*",
                        "$1"))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("rendered")
    void whatIsReferredToIsThere(Manifests manifests) {
        List<String> secrets = manifests.all(Secret.class).stream().map(secret -> secret.getMetadata().getName()).toList();
        List<String> maps = manifests.all(ConfigMap.class).stream().map(map -> map.getMetadata().getName()).toList();
        pods(manifests).forEach((name, template) -> {
            for (Container container : containers(template.getSpec())) {
                container.getEnvFrom().forEach(from -> assertTrue(maps.contains(from.getConfigMapRef().getName()), name));
                container.getEnv().stream().filter(variable -> variable.getValueFrom() != null).forEach(variable -> {
                    var from = variable.getValueFrom();
                    if (from.getConfigMapKeyRef() != null)
                        assertTrue(settings(manifests).containsKey(from.getConfigMapKeyRef().getKey()), name + " " + variable.getName());
                    else
                        assertTrue(
                                secrets.contains(from.getSecretKeyRef().getName())
                                        || secrets.isEmpty() && OPERATORS_SECRETS.contains(from.getSecretKeyRef().getName()),
                                name + " " + variable.getName());
                });
                container.getVolumeMounts()
                        .forEach(
                                mount -> assertTrue(
                                        template.getSpec().getVolumes().stream().anyMatch(
                                                volume -> volume.getName().equals(mount.getName())) || mount.getName().equals("data"),
                                        name + " " + mount.getName()));
            }
        });
        assertTrue(settings(manifests).get("QUARKUS_DATASOURCE_JDBC_URL").startsWith("jdbc:postgresql://"));
        assertTrue(settings(manifests).get("QUARKUS_DATASOURCE_WRITER_JDBC_URL").startsWith("jdbc:postgresql://"));
    }

    @ParameterizedTest
    @MethodSource("rendered")
    void selectorsFindTheirPods(Manifests manifests) {
        Map<String, PodTemplateSpec> pods = pods(manifests);
        for (Service service : manifests.all(Service.class)) {
            List<PodTemplateSpec> found = matching(pods, service.getSpec().getSelector());
            assertEquals(1, found.size(), service.getMetadata().getName());
            List<String> ports = found.getFirst().getSpec().getContainers().getFirst().getPorts().stream().map(port -> port.getName())
                    .toList();
            service.getSpec().getPorts()
                    .forEach(port -> assertTrue(
                            ports.contains(port.getTargetPort() == null ? port.getName() : port.getTargetPort().getStrVal()),
                            service.getMetadata().getName()));
        }
        for (PodDisruptionBudget budget : manifests.all(PodDisruptionBudget.class))
            assertEquals(1, matching(pods, budget.getSpec().getSelector().getMatchLabels()).size());
        for (HorizontalPodAutoscaler scaler : manifests.all(HorizontalPodAutoscaler.class))
            assertEquals(server(manifests).getMetadata().getName(), scaler.getSpec().getScaleTargetRef().getName());
        // Each pod of ours is in a policy, in and out.
        pods.forEach((name,
                template) -> assertTrue(manifests.all(NetworkPolicy.class).stream()
                        .filter(policy -> policy.getSpec().getPolicyTypes().containsAll(List.of("Ingress", "Egress")))
                        .anyMatch(policy -> template.getMetadata().getLabels().entrySet()
                                .containsAll(policy.getSpec().getPodSelector().getMatchLabels().entrySet())),
                        name));
        assertFalse(manifests.all(PodDisruptionBudget.class).isEmpty() || manifests.all(HorizontalPodAutoscaler.class).isEmpty());
    }

    private static List<PodTemplateSpec> matching(Map<String, PodTemplateSpec> pods, Map<String, String> labels) {
        return pods.values().stream().filter(template -> template.getMetadata().getLabels().entrySet().containsAll(labels.entrySet()))
                .toList();
    }

    @Test
    void questionsGoToReplicasAndWritersToThePrimary() throws IOException {
        Manifests prod = Manifests.overlay("prod");
        assertTrue(settings(prod).get("QUARKUS_DATASOURCE_JDBC_URL").startsWith("jdbc:postgresql://entente-db-ro:"));
        assertTrue(settings(prod).get("QUARKUS_DATASOURCE_WRITER_JDBC_URL").startsWith("jdbc:postgresql://entente-db-rw:5432/"));
        var cluster = prod.untyped().stream().filter(resource -> resource.path("kind").asText().equals("Cluster")).findFirst()
                .orElseThrow();
        assertEquals("entente-db", cluster.at("/metadata/name").asText());
        assertEquals(3, cluster.at("/spec/instances").asInt());
        assertEquals(1, cluster.at("/spec/postgresql/synchronous/number").asInt());
        assertEquals("entente_owner", cluster.at("/spec/bootstrap/initdb/owner").asText());
        assertEquals(List.of("entente_writer", "entente_reader"),
                cluster.at("/spec/managed/roles").findValuesAsText("name").stream().filter(name -> name.startsWith("entente_")).toList());
        assertEquals(settings(prod).get("ENTENTE_ROLES_WRITER"), "entente_writer");
        assertTrue(prod.untyped().stream().anyMatch(resource -> resource.path("kind").asText().equals("ScheduledBackup")));
    }

    @Test
    void onlyTheWatchedOverlayNeedsAPrometheusOperator() throws IOException {
        for (String overlay : Manifests.OVERLAYS) {
            List<String> kinds = Manifests.overlay(overlay).typed().stream()
                    .filter(resource -> resource.getApiVersion().startsWith("monitoring.coreos.com/")).map(HasMetadata::getKind).sorted()
                    .toList();
            assertEquals(overlay.equals("observability") ? List.of("PodMonitor", "PrometheusRule", "ServiceMonitor") : List.of(), kinds,
                    overlay);
        }
    }

    /** CoreDNS, NodeLocal DNS at its usual address, and OpenShift, whose name servers listen on 5353. */
    @ParameterizedTest
    @MethodSource("rendered")
    void namesAreFoundOnEachKindOfCluster(Manifests manifests) {
        NetworkPolicyEgressRule names = manifests.all(NetworkPolicy.class).stream()
                .filter(policy -> policy.getMetadata().getName().equals("entente"))
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .filter(rule -> rule.getPorts().stream().anyMatch(port -> Integer.valueOf(53).equals(port.getPort().getIntVal())))
                .findFirst().orElseThrow();
        assertEquals(Set.of("UDP 53", "TCP 53", "UDP 5353", "TCP 5353"),
                names.getPorts().stream().map(port -> port.getProtocol() + " " + port.getPort().getIntVal()).collect(Collectors.toSet()));
        assertEquals(List.of("169.254.20.10/32"),
                names.getTo().stream().filter(peer -> peer.getIpBlock() != null).map(peer -> peer.getIpBlock().getCidr()).toList());
        assertEquals(List.of("kube-system", "openshift-dns"), names.getTo().stream().filter(peer -> peer.getNamespaceSelector() != null)
                .flatMap(peer -> peer.getNamespaceSelector().getMatchExpressions().stream())
                .flatMap(expression -> expression.getValues().stream()).toList());
    }

    /** As src/main/docs/kubernetes.md has it. */
    @Test
    void anOverlayPinsEachImageByItsDigest() throws IOException {
        String digest = "sha256:" + "0123456789abcdef".repeat(4);
        Manifests pinned = Manifests.withComponents(List.of("import"),
                "images:\n  - name: entente\n    newName: registry.example.org/entente\n    digest: " + digest
                        + "\n  - name: curlimages/curl\n    digest: " + digest + "\n");
        pods(pinned).forEach((name, template) -> containers(template.getSpec())
                .forEach(container -> assertTrue(container.getImage().endsWith("@" + digest), name + " " + container.getImage())));
        pods(pinned).forEach((name, template) -> containers(template.getSpec()).forEach(container -> restricted(name, container)));
    }

    /** Files go where the root file system is not, and the world outside may be asked. */
    @Test
    void theWorldIsFetchedIntoAVolume() throws IOException {
        Manifests manifests = Manifests.withComponents(List.of("import"));
        PodTemplateSpec pod = pods(manifests).get("Job entente-import-world");
        Container container = pod.getSpec().getContainers().getFirst();
        assertEquals(List.of("import", "--world", "--yes"), container.getArgs());
        String folder = container.getEnv().stream().filter(variable -> variable.getName().equals("ENTENTE_DOWNLOADS_DIRECTORY")).findFirst()
                .orElseThrow().getValue();
        assertTrue(container.getVolumeMounts().stream()
                .anyMatch(mount -> mount.getMountPath().equals(folder) && !Boolean.TRUE.equals(mount.getReadOnly())), folder);
        for (String name : List.of("Job entente-import-world", "CronJob entente-check")) {
            Map<String, String> labels = pods(manifests).get(name).getMetadata().getLabels();
            assertTrue(manifests.all(NetworkPolicy.class).stream()
                    .filter(policy -> labels.entrySet().containsAll(policy.getSpec().getPodSelector().getMatchLabels().entrySet()))
                    .flatMap(policy -> policy.getSpec().getEgress().stream())
                    .anyMatch(rule -> rule.getPorts().stream().anyMatch(port -> Integer.valueOf(443).equals(port.getPort().getIntVal()))),
                    name);
        }
    }

    @Test
    void theGatewayComesInsteadOfTheIngress() throws IOException {
        assertEquals(1, Manifests.overlay("prod").all(Ingress.class).size());
        Manifests withGateway = Manifests.withComponents(List.of("gateway"));
        assertEquals(0, withGateway.all(Ingress.class).size());
        assertEquals(1, withGateway.all(HTTPRoute.class).size());
    }

    @Test
    void aFieldThatKubernetesDoesNotHaveIsFound() {
        String service = "apiVersion: v1\nkind: Service\nmetadata:\n  name: x\nspec:\n  %s\n";
        assertThrows(IOException.class, () -> Manifests.of(service.formatted("selectors: {a: b}")));
        assertThrows(IOException.class, () -> Manifests.of(service.formatted("ports: [{prot: 80}]")));
        assertThrows(IOException.class, () -> Manifests.of(service.formatted("type: ClusterIP").replace("Service", "Servise")));
    }
}
