package org.entente.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All lists of the API, as its descriptions have them. */
final class Listings {
    /** Accents left aside; the folded text has no characters beyond the first plane, where Java and PostgreSQL would differ. */
    static final Comparator<Row> BY_NAME = Comparator.comparing(Row::foldedName);

    private static final List<Row> QUERY = Collections.singletonList(null);

    private final World world;
    private final Arguments given;

    private Listings(World world) {
        this.world = world;
        this.given = new Arguments(world);
    }

    static List<Listing> of(World world) {
        Listings listings = new Listings(world);
        List<Listing> all = new ArrayList<>();
        all.addAll(listings.countriesAndOrganizations());
        all.addAll(listings.memberships());
        all.addAll(listings.conflicts());
        all.addAll(listings.others());
        listings.parties().forEach((type, parties) -> all.addAll(listings.ofParties(type, parties)));
        return all;
    }

    private Map<String, List<Row>> parties() {
        return Map.of("Country", world.countries, "Organization", world.organizations, "Group", world.groups, "Person", world.persons);
    }

    private List<Listing> countriesAndOrganizations() {
        Comparator<Row> iso3 = Comparator.comparing(country -> country.text("iso3") == null ? country.text("key") : country.text("iso3"));
        Comparator<Row> code = Comparator.comparing(organization -> organization.text("code"));
        return List.of(
                Direct.of("Query", "countries", QUERY, world.countries, (query, country) -> true, given.asOf(world.countries))
                        .filteredBy(given.oneOf("kinds", world.countries, "kind"), given.textOneOf("regions", world.countries, "region"),
                                given.textOneOf("subregions", world.countries, "subregion"),
                                given.startsWith(world.countries), given.codeSystem())
                        .by(BY_NAME).orderedBy("NAME", BY_NAME).orderedBy("ISO3", iso3),
                Direct.of("Query", "organizations", QUERY, world.organizations, (query, organization) -> true,
                        given.asOf(world.organizations))
                        .filteredBy(given.oneOf("kinds", world.organizations, "kind"), given.startsWith(world.organizations),
                                given.parent())
                        .by(BY_NAME).orderedBy("NAME", BY_NAME).orderedBy("CODE", code),
                Direct.of("Organization", "children", world.organizations, world.organizations,
                        (parent, organization) -> organization.refersTo(parent, "parent_id"))
                        .by(BY_NAME).orderedBy("NAME", BY_NAME).orderedBy("CODE", code));
    }

    private List<Listing> memberships() {
        Comparator<Row> country = Comparator.comparing(membership -> world.country(membership.number("country_id")), BY_NAME);
        return List.of(
                membership("Country", world.countries, "country_id"), membership("Organization", world.organizations, "organization_id"),
                new Shared(world, given),
                Direct.of("Query", "systemMemberships", QUERY, world.systemMemberships, (query, membership) -> true,
                        given.asOf(world.systemMemberships), given.sourcesOrShown(world.systemMemberships)).by(country),
                Direct.of("Country", "systemMemberships", world.countries, world.systemMemberships,
                        (state, membership) -> membership.refersTo(state, "country_id"),
                        given.asOf(world.systemMemberships), given.sourcesOrShown(world.systemMemberships)));
    }

    private Listing membership(String type, List<Row> parents, String reference) {
        return Direct.of(type, "memberships", parents, world.memberships, (parent, membership) -> membership.refersTo(parent, reference),
                given.membershipRoles(), given.asOf(world.memberships), given.sourcesOrShown(world.memberships))
                .orderedBy("ORGANIZATION_NAME",
                        Comparator.comparing(membership -> world.organization(membership.number("organization_id")), BY_NAME))
                .orderedBy("COUNTRY_NAME", Comparator.comparing(membership -> world.country(membership.number("country_id")), BY_NAME))
                .orderedBy("FROM", Comparator.comparing(Listings::firstKnown));
    }

    /** The day of joining, or else the first on which it is known to hold. */
    private static LocalDate firstKnown(Row membership) {
        if (membership.day("from_day") != null) return membership.day("from_day");
        return membership.day("known_from") == null ? LocalDate.MIN : membership.day("known_from");
    }

    private List<Listing> conflicts() {
        return List.of(
                Direct.of("Query", "conflicts", QUERY, world.conflicts, (query, conflict) -> true,
                        given.oneOf("statuses", world.conflicts, "status"), given.oneOf("kinds", world.conflicts, "kind"),
                        given.asOf(world.conflicts)).by(BY_NAME),
                timeline(Direct.of("Query", "conflictEvents", QUERY, world.events, (query, event) -> true, ofEvents())),
                timeline(Direct.of("Conflict", "events", world.conflicts, world.events,
                        (conflict, event) -> event.refersTo(conflict, "conflict_id"), ofEvents())),
                participations(Direct.of("Conflict", "parties", world.conflicts, world.participations,
                        (conflict, participation) -> participation.refersTo(conflict, "conflict_id"),
                        given.oneOf("roles", world.participations, "role"), given.sources(world.participations))),
                participations(Direct.of("ConflictEvent", "participants", world.events, world.participations,
                        (event, participation) -> participation.refersTo(event, "event_id"),
                        given.oneOf("roles", world.participations, "role"))),
                Direct.of("Conflict", "years", world.conflicts, world.years, (conflict, year) -> year.refersTo(conflict, "conflict_id"),
                        given.oneOf("intensities", world.years, "intensity"))
                        .by(Comparator.comparing(year -> year.number("year")))
                        .telling("year intensity type", year -> Map.of("year", year.number("year").intValue(), "intensity",
                                year.text("intensity"), "type", year.text("type"))));
    }

    private Listing participations(Direct listing) {
        return listing.telling("party { id } role side", participation -> {
            Map<String, Object> told = new HashMap<>();
            told.put("party", Map.of("id", world.parties.get(participation.number("party_id")).nodeId()));
            told.put("role", participation.text("role"));
            told.put("side", participation.text("side"));
            return told;
        });
    }

    private Argument[] ofEvents() {
        return new Argument[] {given.begunBy("asOf", world.events), given.sourcesOrShown(world.events)};
    }

    private Listing timeline(Direct listing) {
        Comparator<Row> day = Comparator.comparing(event -> event.day("earliest"));
        Comparator<Row> telling = Comparator.comparing(event -> event.number("position"));
        return listing
                .filteredBy(given.conflict(), given.oneOf("kinds", world.events, "kind"), given.goingOnFrom("from", world.events),
                        given.begunBy("until", world.events),
                        given.named("with", (parent, event) -> world.participants(event)))
                .by(day.thenComparing(telling)).orderedBy("DATE", day).orderedBy("TELLING", telling);
    }

    private List<Listing> others() {
        return List.of(
                Direct.of("Query", "sources", QUERY, world.sources, (query, source) -> true)
                        .by(Comparator.comparing(source -> -source.number("rank"))),
                Direct.of("Person", "offices", world.persons, world.offices, (person, office) -> office.refersTo(person, "person_id"),
                        given.asOf(world.offices)),
                Direct.of("Organization", "offices", world.organizations, world.offices,
                        (holder, office) -> office.refersTo(holder, "holder_id"), given.asOf(world.offices)),
                Direct.of("Country", "offices", world.countries, world.offices, (holder, office) -> office.refersTo(holder, "holder_id"),
                        given.asOf(world.offices)),
                Direct.of("Country", "envoys", world.countries, world.offices,
                        (country, office) -> office.refersTo(country, "accredited_to_id"),
                        given.named("from", (country, office) -> Set.of(office.number("holder_id"))), given.asOf(world.offices)),
                Direct.of("Conflict", "claims", world.conflicts, world.claims, (conflict, claim) -> claim.refersTo(conflict, "conflict_id"),
                        given.property()),
                Direct.of("Country", "diplomaticRelations", world.countries, world.relations,
                        (country, relation) -> ties(country, relation) && relation.text("kind").equals("DIPLOMATIC_RELATIONS"),
                        ofRelations()),
                new Neighbours(world, given));
    }

    private Argument[] ofRelations() {
        return new Argument[] {given.oneOf("statuses", world.relations, "status"),
            given.named("with", (party, relation) -> Set.of(partner(party, relation))),
            given.asOf(world.relations), given.sourcesOrShown(world.relations)};
    }

    private List<Listing> ofParties(String type, List<Row> parties) {
        List<Argument> ofRelations = new ArrayList<>(List.of(ofRelations()));
        ofRelations.add(given.oneOf("kinds", world.relations, "kind"));
        return List.of(
                Direct.of(type, "bilateralRelations", parties, world.relations, Listings::ties, ofRelations.toArray(Argument[]::new)),
                Direct.of(type, "claims", parties, world.claims, (party, claim) -> claim.refersTo(party, "party_id"), given.property()),
                timeline(Direct.of(type, "conflictEvents", parties, world.events,
                        (party, event) -> world.participants(event).contains(party.id()), ofEvents())),
                Direct.of(type, "conflicts", parties, world.conflicts, (party, conflict) -> world.involved(conflict).contains(party.id()),
                        given.named("with", (party, conflict) -> world.involved(conflict)),
                        given.named("against", (party, conflict) -> world.adversaries(conflict, party)),
                        given.oneOf("kinds", world.conflicts, "kind"), given.asOf(world.conflicts)).by(BY_NAME));
    }

    static boolean ties(Row party, Row relation) {
        return relation.refersTo(party, "party_a_id") || relation.refersTo(party, "party_b_id");
    }

    static long partner(Row party, Row relation) {
        return relation.number(relation.refersTo(party, "party_a_id") ? "party_b_id" : "party_a_id");
    }
}
