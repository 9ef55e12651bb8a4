package org.entente.graph;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Compares what random queries cost by {@link Prices} with the processor time of server and database that they take: the factor between both
 * should be small for each query. The server is one that runs, on data of full size; the two processes are those of the server and of PostgreSQL's postmaster.
 *
 * <pre>java -cp target/test-classes:target/quarkus-app/lib/main/*:target/quarkus-app/app/* org.entente.graph.CostCalibration http://127.0.0.1:8080/graphql 4711 4712 200</pre>
 */
final class CostCalibration {
    /** The file does not declare them. */
    private static final String SCALARS = "\nscalar Date scalar DateTime scalar PartialDate scalar BigInteger scalar URI";
    private static final double NANOS_OF_A_POINT = 5_000;
    private static final long NANOS_OF_A_TICK = 10_000_000;
    /** Enough of a clock that ticks a hundred times a second. */
    private static final long LEAST_TICKS = 20;
    private static final int MOST_REPETITIONS = 2_000;

    private record Measured(String query, double asked, double spent, double taken) {
        double factor() {
            return asked / taken;
        }
    }

    private CostCalibration() {}

    public static void main(String... arguments) throws Exception {
        URI url = URI.create(arguments[0]);
        long server = Long.parseLong(arguments[1]);
        long database = Long.parseLong(arguments[2]);
        int wanted = Integer.parseInt(arguments[3]);
        GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(Files.readString(Path.of("schema.graphql")) + SCALARS),
                RuntimeWiring.newRuntimeWiring().wiringFactory(new MockedWiringFactory()).build());
        HttpClient client = HttpClient.newHttpClient();
        List<Measured> all = new ArrayList<>();
        for (long seed = 0; all.size() < wanted; seed++) {
            RandomQueries queries = new RandomQueries(schema, seed, CostCalibration::literal);
            JsonObject request = new JsonObject().put("query", queries.next()).put("variables", new JsonObject(queries.variables())).put("extensions", new JsonObject().put("cost", true));
            HttpResponse<String> first = ask(client, url, request);
            JsonObject answer = new JsonObject(first.body());
            if (answer.containsKey("errors") || !answer.containsKey("data")) continue;
            for (int i = 0; i < 20; i++) ask(client, url, request);
            long before = ticks(server) + tree(database);
            long after = before;
            int asked = 0;
            while (after - before < LEAST_TICKS && asked < MOST_REPETITIONS) {
                for (int i = 0; i < 10; i++) ask(client, url, request);
                asked += 10;
                after = ticks(server) + tree(database);
            }
            double taken = (double) (after - before) * NANOS_OF_A_TICK / asked / NANOS_OF_A_POINT;
            String spent = first.headers().firstValue("Entente-Cost").orElseThrow().replaceAll(".*spent=", "");
            all.add(new Measured(request.getString("query"), answer.getJsonObject("extensions").getJsonObject("cost").getLong("asked"), Double.parseDouble(spent), taken));
        }
        all.sort(Comparator.comparingDouble(Measured::factor));
        for (double part : List.of(0.0, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 1.0)) {
            Measured one = all.get((int) Math.min(all.size() - 1, part * all.size()));
            System.out.printf("%5.1f %%: asked %.0f, spent %.0f, taken %.0f points: factor %.2f%n", 100 * part, one.asked, one.spent, one.taken, one.factor());
        }
        System.out.printf("within a factor of 4: %d of %d%n", all.stream().filter(one -> one.factor() >= 0.25 && one.factor() <= 4).count(), all.size());
        all.stream().filter(one -> one.factor() < 0.25 || one.factor() > 4).forEach(one -> System.out.printf("--- asked %.0f, taken %.0f%n%s%n", one.asked, one.taken, one.query));
    }

    private static String literal(String name, String type, RandomGenerator random) {
        List<String> known = switch (name) {
            case "first" -> List.of("5", "20", "50", "100");
            case "last" -> List.of("null");
            case "after", "before", "codeSystem", "nameStartsWith", "sources", "property", "ids", "filter", "kinds", "roles", "statuses", "intensities", "with", "against", "members" -> List.of("null");
            case "id" -> List.of("\"Q291bnRyeTpBQQ\"");
            case "code" -> List.of("\"AA\"", "\"AZ\"", "\"BC\"", "\"CD\"", "\"bench-1\"", "\"bench-7\"");
            case "language" -> List.of("\"az\"", "\"en\"", "null");
            case "text" -> List.of("\"country 1\"", "\"org\"");
            default -> type.startsWith("Date") ? List.of("null", "\"2001-01-01\"") : List.of();
        };
        return known.isEmpty() ? null : known.get(random.nextInt(known.size()));
    }

    private static HttpResponse<String> ask(HttpClient client, URI url, JsonObject request) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(url).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(request.encode())).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Of a process and its children, which PostgreSQL has for its sessions. */
    private static long tree(long parent) throws IOException {
        long sum = ticks(parent);
        try (Stream<ProcessHandle> children = ProcessHandle.of(parent).orElseThrow().children()) {
            for (ProcessHandle child : children.toList()) sum += ticks(child.pid());
        }
        return sum;
    }

    private static long ticks(long process) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }
}
