package org.entente.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Which organizations countries share: the memberships of both must fit the same arguments. */
record Shared(World world, Arguments arguments) implements Listing {
    @Override
    public String type() {
        return "Country";
    }

    @Override
    public String field() {
        return "sharedMemberships";
    }

    @Override
    public String selection() {
        return "country { id } organizationCount organizations { id }";
    }

    @Override
    public List<Row> parents() {
        return world.countries;
    }

    @Override
    public Question question(RandomGenerator random, Tally tally) {
        Conditions ofMemberships = Conditions.drawn(name(),
                List.of(arguments.membershipRoles(), arguments.asOf(world.memberships), arguments.sourcesOrShown(world.memberships)),
                random, tally);
        Conditions ofOthers = Conditions.drawn(name(), List.of(arguments.named("with", (country, other) -> Set.of(other.id()))), random,
                tally);
        return new Question(ofMemberships.sent() + ofOthers.sent(), country -> shared(country,
                membership -> ofMemberships.hold().test(country, membership), other -> ofOthers.hold().test(country, other)));
    }

    private record With(Row country, List<Row> organizations) {}

    private List<Map<String, Object>> shared(Row country, Predicate<Row> fits, Predicate<Row> asked) {
        Map<Long, Set<Long>> organizations = world.memberships.stream().filter(fits)
                .collect(Collectors.groupingBy(membership -> membership.number("country_id"),
                        Collectors.mapping(membership -> membership.number("organization_id"), Collectors.toSet())));
        Set<Long> own = organizations.getOrDefault(country.id(), Set.of());
        List<With> shared = new ArrayList<>();
        for (Row other : world.countries) {
            if (other.id() == country.id() || !asked.test(other)) continue;
            Set<Long> both = new HashSet<>(organizations.getOrDefault(other.id(), Set.of()));
            both.retainAll(own);
            if (!both.isEmpty())
                shared.add(
                        new With(other, both.stream().map(world::organization).sorted(Listings.BY_NAME.thenComparing(Row::key)).toList()));
        }
        shared.sort(Comparator.comparing((With with) -> -with.organizations.size()).thenComparing(With::country, Listings.BY_NAME)
                .thenComparing(with -> with.country.key()));
        return shared.stream()
                .map(with -> Map.of("country", Map.of("id", with.country.nodeId()), "organizationCount", with.organizations.size(),
                        "organizations", with.organizations.stream().map(organization -> Map.of("id", organization.nodeId())).toList()))
                .toList();
    }
}
