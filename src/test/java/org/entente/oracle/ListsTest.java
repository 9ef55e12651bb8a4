package org.entente.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.entente.edition.AsItWas;
import org.entente.edition.Imported;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every list of the API with arguments that are made up: what SQL finds is what a walk over all rows finds. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@ExtendWith(AsItWas.class)
class ListsTest {
    private static final int QUESTIONS = Integer.getInteger("oracle.questions", 20);
    private static final long SEED = Long.getLong("oracle.seed", 1);
    /** Of which there are no two sources to choose from: statehood, and events that several versions have, in which only governments and groups take part. */
    private static final Set<String> ONE_SOURCE = Set.of("Country.systemMemberships without sources",
            "Query.systemMemberships without sources",
            "Organization.conflictEvents without sources", "Person.conflictEvents without sources");

    @TempDir
    Path folder;

    @Inject
    AgroalDataSource database;

    private List<Listing> listings;

    @BeforeEach
    void makeUp() throws Exception {
        MadeUp madeUp = new MadeUp(new Random(SEED));
        Imported.run(Imported.zip(folder, "high.zip", madeUp.everything("t-high", 250)));
        Imported.run(Imported.zip(folder, "low.zip", madeUp.view("t-low", 20)));
        Imported.run(Imported.file(folder, "states.csv", madeUp.states()));
        Imported.run(Imported.file(folder, "years.csv", madeUp.years()));
        // Versions of the same events: of each the yearly one is shown.
        Imported.run(Imported.file(folder, "GEDEvent_v98_1.csv", MadeUp.EVENT_COLUMNS + madeUp.events(1, 20)));
        Imported.run(Imported.file(folder, "GEDEvent_v98_0_2.csv", madeUp.events(10, 30)));
        listings = Listings.of(new World(database));
    }

    @Test
    void areWhatAWalkOverAllRowsFinds() {
        Tally tally = new Tally();
        for (Listing listing : listings) {
            for (long seed = SEED; seed < SEED + QUESTIONS; seed++) compare(listing, seed, tally);
        }
        assertEquals(ONE_SOURCE, tally.untested().keySet(), () -> "arguments that never choose: " + tally.untested());
    }

    private void compare(Listing listing, long seed, Tally tally) {
        RandomGenerator random = new Random(Objects.hash(listing.name(), seed));
        Question question = listing.question(random, tally);
        Row parent = among(listing.parents(), question, random);
        List<Row> parents = new ArrayList<>();
        if (parent != null) while (random.nextBoolean()) parents.add(Arguments.pick(listing.parents(), random));
        parents.add(parent);
        Page page = Page.anywhere(random);
        String where = listing.name() + ", seed " + seed;
        List<String> cursors = new Asked(listing, question, parents, where).compare(page, page.sent(List.of(), 0));
        if (cursors.isEmpty()) return;
        int begin = page.of(question.answer().apply(parent)).begin();
        Page next = Page.between(random, begin, begin + cursors.size());
        new Asked(listing, question, parents.subList(parents.size() - 1, parents.size()), where).compare(next, next.sent(cursors, begin));
    }

    /** Rather one that has a list at all. */
    private static Row among(List<Row> parents, Question question, RandomGenerator random) {
        Row parent = Arguments.pick(parents, random);
        for (int i = 0; i < 200 && question.answer().apply(parent).isEmpty(); i++) parent = Arguments.pick(parents, random);
        return parent;
    }

    /** But for the search, whose order is no order of rows. */
    @Test
    void areAllThereAre() {
        TreeSet<String> served = new TreeSet<>();
        for (Map<String, Object> type : Ask.graph("{ __schema { types { name kind fields { name type { ofType { name } } } } } }")
                .<Map<String, Object>>getList("__schema.types")) {
            if (!"OBJECT".equals(type.get("kind"))) continue;
            for (Object field : (List<?>) type.get("fields")) {
                Map<?, ?> of = (Map<?, ?>) ((Map<?, ?>) ((Map<?, ?>) field).get("type")).get("ofType");
                if (of != null && String.valueOf(of.get("name")).endsWith("Connection"))
                    served.add(type.get("name") + "." + ((Map<?, ?>) field).get("name"));
            }
        }
        served.remove("Query.search");
        assertEquals(served, new TreeSet<>(listings.stream().map(Listing::name).toList()));
    }
}
