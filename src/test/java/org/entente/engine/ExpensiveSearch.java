package org.entente.engine;

import graphql.schema.GraphQLSchema;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.entente.bench.ProcessorTime;

/**
 * Looks for requests that take much of a running server: those that took most are changed a little and asked again. What it finds at last is told by processor
 * time, by time of the database and by bytes. On data of full size no request within the limits should take a second of processor time or have 16 MB.
 *
 * <pre>java -cp target/test-classes:target/quarkus-app/lib/main/*:target/quarkus-app/app/* org.entente.graph.ExpensiveSearch http://127.0.0.1:8080/graphql 4711 4712 600 1</pre>
 *
 * The arguments: the server's address, its process, that of PostgreSQL's postmaster, seconds, and the seed.
 */
final class ExpensiveSearch {
    private static final int KEPT = 12;
    private static final double NANOS = 1e9;

    /** What one request took, in seconds of a processor. */
    private record Found(GrownQuery query, double server, double database, int bytes, String outcome) {
        double all() {
            return server + database;
        }

        void print(String by) {
            System.out.printf("%s: %.3f s of processor time (%.3f server, %.3f database), %,d bytes, %s%n  %s%n", by, all(), server,
                    database, bytes, outcome, query);
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI url;
    private final ProcessorTime time;

    private ExpensiveSearch(URI url, ProcessorTime time) {
        this.url = url;
        this.time = time;
    }

    public static void main(String... arguments) throws Exception {
        Random random = new Random(Long.parseLong(arguments[4]));
        GraphQLSchema schema = CostCalibration.schema();
        RandomQueries values = new RandomQueries(schema, random.nextLong(), ExpensiveSearch::literal);
        ExpensiveSearch search = new ExpensiveSearch(URI.create(arguments[0]),
                new ProcessorTime(Long.parseLong(arguments[1]), Long.parseLong(arguments[2])));
        long end = System.nanoTime() + Duration.ofSeconds(Long.parseLong(arguments[3])).toNanos();
        List<Comparator<Found>> orders = List.of(Comparator.comparingDouble(Found::all), Comparator.comparingDouble(Found::database),
                Comparator.comparingInt(Found::bytes));
        List<Found> kept = new ArrayList<>();
        int asked = 0;
        while (System.nanoTime() < end) {
            boolean isNew = kept.size() < KEPT || random.nextInt(5) == 0;
            GrownQuery query = isNew ? GrownQuery.seed(schema, values, random)
                    : kept.get(random.nextInt(kept.size())).query.changed(random);
            for (int i = random.nextInt(4); isNew && i > 0; i--) query = query.changed(random);
            kept.add(search.ask(query));
            asked++;
            // Of each kind of expense the largest.
            List<Found> all = kept;
            kept = new ArrayList<>(orders.stream().flatMap(order -> all.stream().sorted(order.reversed()).limit(KEPT)).distinct().toList());
        }
        System.out.printf("%d requests%n", asked);
        for (Found one : kept.stream().sorted(orders.get(0).reversed()).limit(3).toList()) one.print("most processor time");
        for (Found one : kept.stream().sorted(orders.get(1).reversed()).limit(2).toList()) one.print("most of the database");
        kept.stream().max(orders.get(2)).orElseThrow().print("most bytes");
    }

    /** What is unknown is refused, and costs nothing. */
    private static final List<String> KNOWN = List.of("AZ", "RU", "US", "DE", "FR", "GB", "SU", "UN", "OSCE", "COW:240");

    /** Names of countries are those of the benchmark's data, and mostly none but the other arguments are given. */
    private static String literal(String name, String type, RandomGenerator random) {
        return switch (name) {
            case "filter" -> null;
            case "with", "against" -> "\"" + KNOWN.get(random.nextInt(KNOWN.size())) + "\"";
            case "members", "participants", "member", "nameStartsWith", "text" ->
                "\"" + (char) ('A' + random.nextInt(26)) + (random.nextBoolean() ? String.valueOf((char) ('A' + random.nextInt(26))) : "")
                        + "\"";
            default -> CostCalibration.literal(name, type, random);
        };
    }

    private Found ask(GrownQuery query) throws IOException, InterruptedException {
        long server = time.ofServer();
        long database = time.ofDatabase();
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(url).header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(new JsonObject().put("query", query.toString()).encode())).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        String told = new String(answer.body(), 0, Math.min(400, answer.body().length), StandardCharsets.UTF_8);
        String outcome = answer.statusCode() + " " + answer.headers().firstValue("Entente-Cost").orElse("")
                + (told.startsWith("{\"errors\"") ? " " + told : "");
        return new Found(query, (time.ofServer() - server) / NANOS, (time.ofDatabase() - database) / NANOS, answer.body().length, outcome);
    }
}
