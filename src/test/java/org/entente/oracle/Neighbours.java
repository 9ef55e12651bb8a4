package org.entente.oracle;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Which countries touch: the arguments are about the ties between them. */
record Neighbours(World world, Arguments arguments) implements Listing {
    @Override
    public String type() {
        return "Country";
    }

    @Override
    public String field() {
        return "neighbours";
    }

    @Override
    public String selection() {
        return "id";
    }

    @Override
    public List<Row> parents() {
        return world.countries;
    }

    @Override
    public Question question(RandomGenerator random, Tally tally) {
        Argument any = arguments.oneOf("kinds", world.relations, "kind");
        Argument kinds = new Argument(any.name(), any.given(), (country, relation) -> relation.text("kind").equals("LAND_BOUNDARY"));
        Conditions ofTies = Conditions.drawn(name(),
                List.of(kinds, arguments.asOf(world.relations), arguments.sourcesOrShown(world.relations)), random, tally);
        return new Question(ofTies.sent(), country -> world.relations.stream()
                .filter(relation -> Listings.ties(country, relation) && ofTies.hold().test(country, relation))
                .map(relation -> world.parties.get(Listings.partner(country, relation))).filter(world.countries::contains).distinct()
                .sorted(Listings.BY_NAME.thenComparing(Row::key)).map(neighbour -> Map.<String, Object>of("id", neighbour.nodeId()))
                .toList());
    }
}
