package org.entente.membership;

import jakarta.inject.Singleton;
import java.util.List;
import org.entente.country.CountryCodes;
import org.entente.edition.FactTable;
import org.entente.edition.Span;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.csv.CsvTable;
import org.entente.edition.file.Layout;
import org.entente.organization.Organizations;

/** Memberships in Entente CSV. */
@Singleton
class MembershipsCsv implements CsvTable {
    private static final Layout LAYOUT = CsvTable.layout("memberships", "organization", "country", "role").optional("from", "until",
            "status", "locators");

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public List<String> shipped() {
        return List.of("memberships.csv", "memberships-world.csv");
    }

    @Override
    public FactTable<?> facts() {
        return MembershipFacts.TABLE;
    }

    @Override
    public void read(CsvRow row) {
        String country = row.required("country");
        String organization = row.required("organization");
        Span span = row.span("from", "until", "status");
        MembershipFacts
                .state(row.draft(), row.line(),
                        new MembershipFact(key(row, country, organization, CsvRow.begun(span)), CountryCodes.country(row, "country"),
                                Organizations.organization(row, "organization"), row.choice("role", MembershipRole.class), span),
                        row.locators());
    }

    /** Node ids are made of it: it stays as it is. */
    private static String key(CsvRow row, String country, String organization, String from) {
        return row.draft().ships() ? String.join("/", country, organization, row.draft().source(), from)
                : String.join("/", organization, country, from);
    }
}
