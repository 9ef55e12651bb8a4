package org.entente.edition.csv;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.edition.file.RejectedRow;

/** Fields that name a party by its kind and code, with a colon between them. */
@Singleton
public class PartyCodes {
    private final List<PartyKind> kinds;

    @Inject
    PartyCodes(@All List<PartyKind> kinds) {
        this.kinds = kinds.stream().sorted(Comparator.comparing(PartyKind::isUnsaid).reversed().thenComparing(PartyKind::name)).toList();
    }

    /** The row of the party; one that is not there rejects the row. */
    public long row(CsvRow row, String column) {
        String value = row.required(column);
        int colon = value.indexOf(':');
        String code = value.substring(colon + 1);
        PartyKind kind = colon < 0 ? kind(column, value, PartyKind::isUnsaid)
                : kind(column, value, one -> one.name().equals(value.substring(0, colon)));
        Long party = kind.row(row, code);
        if (party == null) throw new RejectedRow(column, code, "no such " + kind.name());
        return party;
    }

    private PartyKind kind(String column, String value, Predicate<PartyKind> wanted) {
        return kinds.stream().filter(wanted).findFirst().orElseThrow(() -> new RejectedRow(column, value,
                "no party such as " + kinds.stream().map(kind -> kind.name() + ':' + kind.example()).collect(Collectors.joining(", "))));
    }
}
