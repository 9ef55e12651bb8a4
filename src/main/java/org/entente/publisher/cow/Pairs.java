package org.entente.publisher.cow;

import java.util.ArrayList;
import java.util.List;
import org.entente.country.CountryCodes;
import org.entente.country.CountryCodes.Part;
import org.entente.edition.Span;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.RejectedRow;

/** Two codes as countries: either may mean one country first and another one later, so that a tie becomes several. */
final class Pairs {
    /**
     * Two countries for the part of a span in which the codes mean them.
     *
     * @param key of both
     */
    record Pair(long a, long b, String key, Span span) {}

    private Pairs() {}

    static List<Pair> of(CountryCodes countries, DataRow row, String columnA, String columnB, Span span) {
        List<Pair> pairs = new ArrayList<>();
        String codeB = row.required(columnB);
        for (Part a : countries.parts(CowCodes.COUNTRIES, columnA, row.required(columnA), span)) {
            for (Part b : countries.parts(CowCodes.COUNTRIES, columnB, codeB, a.span())) pairs.add(pair(columnB, codeB, a, b));
        }
        return pairs;
    }

    private static Pair pair(String column, String code, Part a, Part b) {
        if (a.country() == b.country()) throw new RejectedRow(column, code, "the same country as the other");
        return new Pair(a.country(), b.country(), a.key() + "-" + b.key(), b.span());
    }
}
