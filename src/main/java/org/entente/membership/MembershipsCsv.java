package org.entente.membership;

import jakarta.inject.Singleton;
import org.entente.country.CountryCodes;
import org.entente.edition.FactTable;
import org.entente.edition.Span;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.csv.CsvTable;
import org.entente.edition.file.Layout;
import org.entente.edition.file.RejectedRow;
import org.entente.organization.Organizations;

/** Memberships in Entente CSV. */
@Singleton
class MembershipsCsv implements CsvTable {
    private static final Layout LAYOUT = CsvTable.layout("memberships", "organization", "country", "role").optional("from", "until", "status", "locators");

    @Override
    public Layout layout() {
        return LAYOUT;
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
        Long countryRow = CountryCodes.of(row.draft()).row(country);
        if (countryRow == null) throw new RejectedRow("country", country, "no such country");
        Long organizationRow = Organizations.of(row.draft()).row(organization);
        if (organizationRow == null) throw new RejectedRow("organization", organization, "no such organization");
        String key = String.join("/", organization, country, CsvRow.begun(span));
        MembershipFacts.state(row.draft(), row.line(), new MembershipFact(key, countryRow, organizationRow, row.choice("role", MembershipRole.class), span), row.locators());
    }
}
