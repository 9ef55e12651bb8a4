package org.entente.publisher.factbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.entente.country.CountryCodes;
import org.entente.country.CountryCodes.Part;
import org.entente.edition.Draft;
import org.entente.edition.Span;
import org.entente.edition.file.RejectedRow;
import org.entente.edition.file.ResourceTable;
import org.jspecify.annotations.Nullable;

/** Which country of ours an entity of an edition is: by its name where the code has meant several or is of another kind, else by its GEC code. */
final class Entities {
    private record Named(String name, String code, EditionRange editions, String country) {
        boolean is(String otherName, String otherCode, int edition) {
            boolean named = name.equalsIgnoreCase(otherName) || otherCode.equals(otherName);
            return named && code.equals(otherCode) && editions.has(edition);
        }
    }

    private final CountryCodes countries;
    private final List<Named> named = new ArrayList<>();

    private Entities(Draft draft) {
        countries = CountryCodes.of(draft);
        ResourceTable.read("publisher/factbook/entities.csv", row -> named.add(new Named(row.getField("name"),
                row.getField("code").toUpperCase(Locale.ROOT), EditionRange.of(row), row.getField("country"))));
    }

    static Entities of(Draft draft) {
        return draft.part(Entities.class, Entities::new);
    }

    /** Null for one that is passed over, such as a sea; one that is unknown rejects the row. @param name its code, in upper case, where the edition does not tell its name */
    @Nullable
    Entity entity(String column, String name, String gec, int edition) {
        String code = gec.toUpperCase(Locale.ROOT);
        for (Named one : named) {
            if (!one.is(name, code, edition)) continue;
            if (one.country.isEmpty()) return null;
            long country = Objects.requireNonNull(countries.row(one.country), one.country);
            return new Entity(code, name, new Entity.Of(country, countries.key(country)));
        }
        try {
            Part meant = countries.parts(FactbookCodes.COUNTRIES, column, code, Span.observedIn(edition)).getLast();
            return new Entity(code, name, new Entity.Of(meant.country(), meant.key()));
        } catch (RejectedRow e) {
            throw new RejectedRow(column, gec, name + ": " + e.getMessage());
        }
    }
}
