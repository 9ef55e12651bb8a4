package org.entente.engine;

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
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.entente.bench.ProcessorTime;

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
    private static final long ENOUGH_NANOS = 200_000_000;
    private static final int MOST_REPETITIONS = 640;
    private static final int WARM_UP = 24;
    private static final int AT_ONCE = 8;

    private record Measured(String query, double asked, double spent, double taken) {
        double factor() {
            return asked / taken;
        }
    }

    private CostCalibration() {}

    public static void main(String... arguments) throws Exception {
        URI url = URI.create(arguments[0]);
        ProcessorTime time = new ProcessorTime(Long.parseLong(arguments[1]), Long.parseLong(arguments[2]));
        int wanted = Integer.parseInt(arguments[3]);
        GraphQLSchema schema = schema();
        HttpClient client = HttpClient.newHttpClient();
        List<Measured> all = new ArrayList<>();
        List<JsonObject> requests = new ArrayList<>();
        for (long seed = 0; requests.size() < wanted; seed++) {
            RandomQueries queries = new RandomQueries(schema, seed, CostCalibration::literal);
            JsonObject request = new JsonObject().put("query", queries.next()).put("variables", new JsonObject(queries.variables()))
                    .put("extensions", new JsonObject().put("cost", true));
            String text = ask(client, url, request).body();
            JsonObject answer = new JsonObject(text);
            // What is not there costs nothing below it.
            if (answer.containsKey("errors") || !answer.containsKey("data") || answer.getJsonObject("data").getMap().containsValue(null)
                    || text.contains(":[]"))
                continue;
            requests.add(request);
        }
        // Twice: what is compiled for the first queries is compiled anew when others come.
        for (int i = 0; i < 2; i++) {
            for (JsonObject request : requests) many(client, url, request, WARM_UP);
        }
        for (JsonObject request : requests) {
            HttpResponse<String> first = ask(client, url, request);
            long before = time.ofBoth();
            long after = before;
            int asked = 0;
            while (after - before < ENOUGH_NANOS && asked < MOST_REPETITIONS) {
                many(client, url, request, AT_ONCE);
                asked += AT_ONCE;
                after = time.ofBoth();
            }
            double taken = (after - before) / NANOS_OF_A_POINT / asked;
            String spent = first.headers().firstValue("Entente-Cost").orElseThrow().replaceAll(".*spent=", "");
            double cost = new JsonObject(first.body()).getJsonObject("extensions").getJsonObject("cost").getLong("asked");
            all.add(new Measured(request.getString("query"), cost, Double.parseDouble(spent), taken));
        }
        all.sort(Comparator.comparingDouble(Measured::factor));
        for (double part : List.of(0.0, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 1.0)) {
            Measured one = all.get((int) Math.min(all.size() - 1, part * all.size()));
            System.out.printf("%5.1f %%: asked %.0f, spent %.0f, taken %.0f points: factor %.2f%n", 100 * part, one.asked, one.spent,
                    one.taken, one.factor());
        }
        System.out.printf("within a factor of 4: %d of %d%n", all.stream().filter(one -> one.factor() >= 0.25 && one.factor() <= 4).count(),
                all.size());
        all.stream().filter(one -> one.factor() < 0.25 || one.factor() > 4)
                .forEach(one -> System.out.printf("--- asked %.0f, spent %.0f, taken %.0f: %s%n", one.asked, one.spent, one.taken,
                        one.query.replaceAll("\\s+", " ")));
    }

    /** As the server's file has it. */
    static GraphQLSchema schema() throws IOException {
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(Files.readString(Path.of("schema.graphql")) + SCALARS),
                RuntimeWiring.newRuntimeWiring().wiringFactory(new MockedWiringFactory()).build());
    }

    /** A value for an argument of this name, on the data of the benchmark; null if any will do. */
    static String literal(String name, String type, RandomGenerator random) {
        List<String> known = switch (name) {
            case "first" -> List.of("5", "20", "50", "100");
            case "last" -> List.of("null");
            case "after", "before", "codeSystem", "nameStartsWith", "sources", "property", "ids", "filter", "kinds", "roles", "statuses",
                    "intensities", "with", "against", "members" ->
                List.of("null");
            case "id" -> List.of("\"Q291bnRyeTpBQQ\"");
            case "code" -> List.of("\"AA\"", "\"AZ\"", "\"BC\"", "\"CD\"", "\"bench-1\"", "\"bench-7\"");
            case "language" -> List.of("\"az\"", "\"en\"", "null");
            case "text" -> List.of("\"country of\"", "\"org\"");
            default -> type.startsWith("Date") ? List.of("null", "\"2001-01-01\"") : List.of();
        };
        return known.isEmpty() ? null : known.get(random.nextInt(known.size()));
    }

    /** Several at a time, as servers are asked: threads that sleep and wake up for each request cost more than most requests. */
    private static void many(HttpClient client, URI url, JsonObject request, int times) {
        IntStream.range(0, times).mapToObj(i -> client.sendAsync(post(url, request), HttpResponse.BodyHandlers.discarding())).toList()
                .forEach(CompletableFuture::join);
    }

    private static HttpRequest post(URI url, JsonObject request) {
        return HttpRequest.newBuilder(url).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(request.encode())).build();
    }

    private static HttpResponse<String> ask(HttpClient client, URI url, JsonObject request) throws IOException, InterruptedException {
        return client.send(post(url, request), HttpResponse.BodyHandlers.ofString());
    }
}
