package org.entente.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares what ships with what a data set says of the same day: of each organization that has members by what ships who is in it and as
 * what, and whom each country borders. Tells each difference; which of the two is right it does not know.
 * Run against a server that has both: {@code java -cp 'target/quarkus-app/lib/main/*' src/test/java/org/entente/bench/ShippedWorld.java
 * http://localhost:8080/graphql world-factbook-1990-2025 2025-06-30}
 */
public final class ShippedWorld {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SOURCES = "query ($after: String) { page: sources(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { code dataSet } } }";
    private static final String ORGANIZATIONS = "query ($after: String) { page: organizations(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { code } } }";
    private static final String COUNTRIES = "query ($after: String) { page: countries(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { iso2 iso3 } } }";
    private static final String MEMBERS = "query ($of: String!, $day: Date!, $sources: [String!], $after: String) { of: organization(code: $of, codeSystem: ENTENTE) {"
            + " page: memberships(first: 100, after: $after, asOf: $day, sources: $sources) { pageInfo { hasNextPage endCursor } nodes { role country { iso2 } } } } }";
    private static final String NEIGHBOURS = "query ($of: String!, $day: Date!, $sources: [String!], $after: String) { of: country(code: $of) {"
            + " page: bilateralRelations(kinds: [LAND_BOUNDARY], first: 100, after: $after, asOf: $day, sources: $sources) {"
            + " pageInfo { hasNextPage endCursor } nodes { parties(except: $of) { ... on Country { iso2 } } } } } }";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;
    private final String day;

    private ShippedWorld(URI service, String day) {
        this.service = service;
        this.day = day;
    }

    /** @param args the service, the code of the data set's source, and the day */
    public static void main(String... args) throws IOException, InterruptedException {
        new ShippedWorld(URI.create(args[0]), args[2]).compare(args[1]);
    }

    private void compare(String dataSet) throws IOException, InterruptedException {
        List<String> shipped = pages(SOURCES, JSON.createObjectNode()).stream().filter(source -> source.get("dataSet").isNull())
                .map(source -> source.get("code").asText()).toList();
        Map<String, Integer> differences = new TreeMap<>();
        int organizations = 0;
        for (JsonNode organization : pages(ORGANIZATIONS, JSON.createObjectNode())) {
            String code = organization.get("code").asText();
            Map<String, String> ours = members(code, shipped);
            if (ours.isEmpty()) continue;
            organizations++;
            tell(code, ours, members(code, List.of(dataSet)), differences);
        }
        int countries = 0;
        for (JsonNode country : pages(COUNTRIES, JSON.createObjectNode())) {
            String code = country.get("iso2").asText();
            Map<String, String> ours = neighbours(code, shipped);
            Map<String, String> theirs = neighbours(code, List.of(dataSet));
            if (ours.isEmpty() && theirs.isEmpty()) continue;
            countries++;
            tell("boundary of " + code, ours, theirs, differences);
        }
        System.out.println(
                organizations + " organizations with members, " + countries + " countries with neighbours; differences: " + differences);
    }

    private static void tell(String where, Map<String, String> ours, Map<String, String> theirs, Map<String, Integer> differences) {
        TreeSet<String> all = new TreeSet<>(ours.keySet());
        all.addAll(theirs.keySet());
        for (String country : all) {
            String here = ours.get(country);
            String there = theirs.get(country);
            if (here != null && here.equals(there)) continue;
            String kind = here == null ? "only in the data set" : there == null ? "only in what ships" : "another role";
            differences.merge(kind, 1, Integer::sum);
            System.out.println(kind + ": " + where + " " + country + (here == null ? "" : ", ships as " + here)
                    + (there == null ? "" : ", there " + there));
        }
    }

    /** By country the roles. */
    private Map<String, String> members(String organization, List<String> sources) throws IOException, InterruptedException {
        return pages(MEMBERS, variables(organization, sources)).stream()
                .collect(Collectors.toMap(node -> node.at("/country/iso2").asText(), node -> node.get("role").asText(),
                        (one, other) -> one.equals(other) ? one : one.compareTo(other) < 0 ? one + " " + other : other + " " + one,
                        TreeMap::new));
    }

    private Map<String, String> neighbours(String country, List<String> sources) throws IOException, InterruptedException {
        return pages(NEIGHBOURS, variables(country, sources)).stream()
                .collect(Collectors.toMap(node -> node.at("/parties/0/iso2").asText(), _ -> "neighbour", (one, _) -> one, TreeMap::new));
    }

    private ObjectNode variables(String of, List<String> sources) {
        ObjectNode variables = JSON.createObjectNode().put("of", of).put("day", day);
        sources.forEach(variables.putArray("sources")::add);
        return variables;
    }

    /** The rows of all pages; none where there is no such thing. */
    private List<JsonNode> pages(String query, ObjectNode variables) throws IOException, InterruptedException {
        List<JsonNode> rows = new ArrayList<>();
        String after = null;
        do {
            JsonNode data = ask(query, variables.put("after", after));
            JsonNode page = data.has("page") ? data.get("page") : data.at("/of/page");
            page.path("nodes").forEach(rows::add);
            after = page.at("/pageInfo/hasNextPage").asBoolean() ? page.at("/pageInfo/endCursor").asText() : null;
        } while (after != null);
        return rows;
    }

    private JsonNode ask(String query, ObjectNode variables) throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode().put("query", query);
        body.set("variables", variables);
        JsonNode answer = JSON.readTree(http.send(HttpRequest.newBuilder(service).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build(), HttpResponse.BodyHandlers.ofString()).body());
        if (answer.has("errors")) throw new IllegalStateException(answer.get("errors").toString());
        return answer.get("data");
    }
}
