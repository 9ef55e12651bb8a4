package org.entente.oracle;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All rows of the graph, read once. */
final class World {
    final List<Row> countries;
    final List<Row> organizations;
    final List<Row> groups;
    final List<Row> persons;
    final List<Row> memberships;
    final List<Row> systemMemberships;
    final List<Row> relations;
    final List<Row> conflicts;
    final List<Row> events;
    final List<Row> participations;
    final List<Row> years;
    final List<Row> offices;
    final List<Row> claims;
    final List<Row> sources;
    final List<Row> countryCodes;
    final Map<Long, Row> parties = new HashMap<>();
    private final Map<Long, String> sourceCodes = new HashMap<>();
    private final Map<Long, Set<Long>> participants = new HashMap<>();
    private final Map<Long, Set<Long>> involved = new HashMap<>();

    World(AgroalDataSource database) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            countries = rows(statement, new Kind("country", "Country", "key"));
            organizations = rows(statement, new Kind("organization", "Organization", "code"));
            groups = rows(statement, new Kind("actor_group", "Group", "key"));
            persons = rows(statement, new Kind("person", "Person", "key"));
            memberships = rows(statement, new Kind("membership", "Membership", "key"));
            systemMemberships = rows(statement, new Kind("system_membership", "SystemMembership", "key"));
            relations = rows(statement, new Kind("bilateral_relation", "BilateralRelation", "key"));
            conflicts = rows(statement, new Kind("conflict", "Conflict", "code"));
            events = rows(statement, new Kind("conflict_event", "ConflictEvent", "key"));
            participations = rows(statement, new Kind("participation", "Participation", "key"));
            years = rows(statement, new Kind("conflict_year", "ConflictYear", "key"));
            offices = rows(statement, new Kind("office", "Office", "key"));
            claims = rows(statement, new Kind("claim", "Claim", "key"));
            sources = rows(statement, new Kind("source", "Source", "code"));
            countryCodes = rows(statement, new Kind("country_code", "CountryCode", null));
        }
        Stream.of(countries, organizations, groups, persons).flatMap(Collection::stream).forEach(party -> parties.put(party.id(), party));
        sources.forEach(source -> sourceCodes.put(source.id(), source.text("code")));
        for (Row participation : participations) {
            Long event = participation.number("event_id");
            if (event == null) add(involved, participation.number("conflict_id"), participation.number("party_id"));
            else add(participants, event, participation.number("party_id"));
        }
        for (Row event : events)
            if (event.number("conflict_id") != null)
                participants(event).forEach(party -> add(involved, event.number("conflict_id"), party));
    }

    private static void add(Map<Long, Set<Long>> parties, Long to, Long party) {
        parties.computeIfAbsent(to, none -> new HashSet<>()).add(party);
    }

    private static List<Row> rows(Statement statement, Kind kind) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery("select * from " + kind.table())) {
            while (result.next()) rows.add(Row.of(kind, result));
        }
        return rows;
    }

    Row country(long id) {
        return parties.get(id);
    }

    Row organization(long id) {
        return parties.get(id);
    }

    String sourceCode(Row fact) {
        return sourceCodes.get(fact.number("source_id"));
    }

    /** The parties that clients call by one of these codes, in any case; of codes in other systems those that have one meaning. */
    Set<Long> named(Collection<String> codes) {
        Set<Long> named = new HashSet<>();
        for (String code : codes) {
            String wanted = code.toUpperCase(Locale.ROOT);
            for (Row country : countries) {
                if (wanted.equals(country.text("iso2")) || wanted.equals(country.text("iso3")) || wanted.equals(country.text("iso_numeric"))
                        || wanted.equals(country.text("key").toUpperCase(Locale.ROOT)))
                    named.add(country.id());
            }
            for (Row other : countryCodes)
                if (wanted.equals(other.text("system").replace("GLEDITSCH_WARD", "GW") + ":" + other.text("code")))
                    named.add(other.number("country_id"));
            for (Row organization : organizations)
                if (wanted.equals(organization.text("code").toUpperCase(Locale.ROOT))) named.add(organization.id());
        }
        return named;
    }

    /** Who takes part in this event. */
    Set<Long> participants(Row event) {
        return participants.getOrDefault(event.id(), Set.of());
    }

    /** Who takes part in this conflict, or in an event of it. */
    Set<Long> involved(Row conflict) {
        return involved.getOrDefault(conflict.id(), Set.of());
    }

    /** Who is on another side of this conflict than the party, as the same source tells. */
    Set<Long> adversaries(Row conflict, Row party) {
        Set<Long> adversaries = new HashSet<>();
        List<Row> inIt = participations.stream()
                .filter(participation -> participation.refersTo(conflict, "conflict_id") && participation.text("side") != null).toList();
        for (Row own : inIt) {
            for (Row other : inIt) {
                if (own.refersTo(party, "party_id") && own.number("source_id").equals(other.number("source_id"))
                        && !own.text("side").equals(other.text("side"))) {
                    adversaries.add(other.number("party_id"));
                }
            }
        }
        return adversaries;
    }
}
