package org.entente.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Rebuilds each listing of each edition of the World Factbook through GraphQL, and compares it with the archive's lists as they stand, split
 * by rules of its own that know no abbreviation. Tells how many are equal, and each that differs.
 * Run: {@code java -cp 'target/test-classes:target/quarkus-app/lib/main/*' org.entente.bench.FactbookListings http://localhost:8080/graphql archive.zip}
 */
public final class FactbookListings {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ROW = Pattern
            .compile("\\((\\d+), (\\d+), (\\d+), N'([^']*+(?:''[^']*+)*+)', N'([^']*+(?:''[^']*+)*+)'\\)");
    private static final Pattern LISTS = Pattern.compile("(?i)member of|international organization participation");
    private static final Pattern LINE = Pattern.compile("(\\d+),(\\d{4}),(\\w*),(?:\"([^\"]*)\"|([^,]*)),.*");
    private static final String COUNTRIES = """
            query ($after: String) { countries(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { id name } } }""";
    private static final String MEMBERSHIPS = """
            query ($id: ID!, $after: String, $source: [String!]) { node(id: $id) { ... on Country { memberships(first: 100, after: $after, sources: $source) {
              pageInfo { hasNextPage endCursor } nodes { organization { code } citations { locator } } } } } }""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;
    /** By edition and entity's name: how often each abbreviation is listed. */
    private final Map<String, Map<String, Integer>> inFile = new TreeMap<>();
    private final Map<String, Map<String, Integer>> inGraph = new TreeMap<>();

    private FactbookListings(URI service) {
        this.service = service;
    }

    /** @param args the service, the archive, and the code of the source in the graph if it is not that of the whole archive */
    public static void main(String... args) throws IOException, InterruptedException {
        FactbookListings listings = new FactbookListings(URI.create(args[0]));
        listings.readFile(args[1]);
        listings.readGraph(args.length > 2 ? args[2] : "world-factbook-1990-2025");
        listings.compare();
    }

    private void readFile(String archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive)) {
            Map<String, String> names = new HashMap<>();
            for (ZipEntry entry : zip.stream().toList()) {
                if (!entry.getName().endsWith("/countries.csv")) continue;
                text(zip.getInputStream(entry)).lines().map(LINE::matcher).filter(Matcher::matches)
                        .forEach(line -> names.put(line.group(1), line.group(2) + " " + line.group(3).toUpperCase(Locale.ROOT)));
            }
            for (ZipEntry entry : zip.stream().toList()) {
                if (!entry.getName().endsWith(".sql.gz")) continue;
                Matcher row = ROW.matcher(text(new GZIPInputStream(zip.getInputStream(entry))));
                while (row.find())
                    if (LISTS.matcher(row.group(4)).matches()) list(names.get(row.group(3)), row.group(5).replace("''", "'"));
            }
        }
    }

    private static String text(InputStream in) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            StringBuilder all = new StringBuilder();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) all.append(line).append('\n');
            return all.toString();
        }
    }

    private void list(String editionAndEntity, String text) {
        String flat = text.replaceAll("\\([^()]*\\)", "").replaceAll("\\s+", " ");
        for (String item : flat.split("[,;]"))
            if (!item.isBlank() && !item.strip().equalsIgnoreCase("none")) add(inFile, editionAndEntity, item.strip());
    }

    private static void add(Map<String, Map<String, Integer>> to, String list, String abbreviation) {
        to.computeIfAbsent(list, _ -> new TreeMap<>()).merge(abbreviation, 1, Integer::sum);
    }

    private void readGraph(String source) throws IOException, InterruptedException {
        String afterCountry = null;
        do {
            JsonNode page = ask(COUNTRIES, JSON.createObjectNode().put("after", afterCountry)).at("/countries");
            for (JsonNode country : page.get("nodes")) {
                String after = null;
                do {
                    ObjectNode variables = JSON.createObjectNode().put("id", country.get("id").asText()).put("after", after);
                    variables.putArray("source").add(source);
                    JsonNode memberships = ask(MEMBERSHIPS, variables).at("/node/memberships");
                    for (JsonNode membership : memberships.get("nodes"))
                        for (JsonNode citation : membership.get("citations"))
                            cited(membership.at("/organization/code").asText(), citation.get("locator").asText());
                    after = next(memberships);
                } while (after != null);
            }
            afterCountry = next(page);
        } while (afterCountry != null);
    }

    private static String next(JsonNode page) {
        return page.at("/pageInfo/hasNextPage").asBoolean() ? page.at("/pageInfo/endCursor").asText() : null;
    }

    private JsonNode ask(String query, ObjectNode variables) throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode().put("query", query);
        body.set("variables", variables);
        JsonNode answer = JSON.readTree(http.send(HttpRequest.newBuilder(service).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build(), HttpResponse.BodyHandlers.ofString()).body());
        if (answer.has("errors")) throw new IllegalStateException(answer.get("errors").toString());
        return answer.get("data");
    }

    /** As "Albania (AL): 1990 to 1993 as CSCE; 1994". */
    private void cited(String organization, String locator) {
        String entity = locator.replaceFirst("(?s)^.*?\\((\\w\\w)\\): .*$", "$1");
        for (String part : locator.substring(locator.indexOf("): ") + 3).split("; ")) {
            String[] runs = part.split(" as ", 2);
            for (String run : runs[0].split(", ")) {
                String[] ends = run.split(" to ");
                for (int year = Integer.parseInt(ends[0]); year <= Integer.parseInt(ends[ends.length - 1]); year++)
                    for (String abbreviation : (runs.length > 1 ? runs[1] : organization).split(" and as "))
                        add(inGraph, year + " " + entity, abbreviation);
            }
        }
    }

    private void compare() {
        long listed = 0;
        long equal = 0;
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, Map<String, Integer>> list : inFile.entrySet()) {
            Map<String, Integer> graph = inGraph.getOrDefault(list.getKey(), Map.of());
            for (Map.Entry<String, Integer> item : list.getValue().entrySet()) {
                listed += item.getValue();
                int both = Math.min(item.getValue(), graph.getOrDefault(item.getKey(), 0));
                equal += both;
                if (both < item.getValue()) differences.add("only in the file: " + list.getKey() + " " + item.getKey());
            }
        }
        long more = 0;
        for (Map.Entry<String, Map<String, Integer>> list : inGraph.entrySet()) {
            Map<String, Integer> file = inFile.getOrDefault(list.getKey(), Map.of());
            for (Map.Entry<String, Integer> item : list.getValue().entrySet()) {
                if (item.getValue() <= file.getOrDefault(item.getKey(), 0)) continue;
                more++;
                differences.add("only in the graph: " + list.getKey() + " " + item.getKey());
            }
        }
        differences.forEach(System.out::println);
        System.out.println(listed + " listings in the file, " + equal + " in the graph, too; " + more + " only in the graph.");
    }
}
