package org.entente.oracle;

import java.util.List;
import java.util.random.RandomGenerator;

/** A field of the API that lists. */
interface Listing {
    /** The type that has it; Query, too. */
    String type();

    String field();

    /** What is asked of each row. */
    String selection();

    /** Whose lists there are; one null for a field of Query. */
    List<Row> parents();

    /** A question with arguments that are made up, pages apart. */
    Question question(RandomGenerator random, Tally tally);

    default String name() {
        return type() + '.' + field();
    }
}
