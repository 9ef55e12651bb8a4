package org.entente.edition.csv;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.edition.file.RejectedRow;

/** Fields that name a party: country:AZ, organization:UN or group:…; a code alone is a country's. */
@Singleton
public class PartyCodes {
    @Inject
    @All
    List<PartyKind> kinds;

    /** The row of the party; one that is not there rejects the row. */
    public long row(CsvRow row, String column) {
        String value = row.required(column);
        int colon = value.indexOf(':');
        String kind = colon < 0 ? "country" : value.substring(0, colon);
        String code = value.substring(colon + 1);
        PartyKind known = kinds.stream().filter(one -> one.name().equals(kind)).findFirst()
                .orElseThrow(() -> new RejectedRow(column, kind + ':' + code, "no party such as country:AZ, organization:UN or group:…"));
        Long party = known.row(row.draft(), code);
        if (party == null) throw new RejectedRow(column, code, "no such " + kind);
        return party;
    }
}
