package org.entente.membership;

import jakarta.inject.Singleton;
import java.util.List;
import org.entente.country.CountryCodes;
import org.entente.edition.FactTable;
import org.entente.edition.Span;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.csv.CsvTable;
import org.entente.edition.file.Layout;
import org.entente.organization.Lifetimes;
import org.entente.organization.Organizations;

/** Memberships in Entente CSV. */
@Singleton
class MembershipsCsv implements CsvTable {
    private static final Layout LAYOUT = CsvTable.layout("memberships", "organization", "country", "role").optional("from", "until",
            "status", "known_from", "known_until", "locators");

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public List<String> shipped() {
        return List.of("memberships.csv", MembershipKeys.WORLD);
    }

    @Override
    public FactTable<?> facts() {
        return MembershipFacts.TABLE;
    }

    @Override
    public void read(CsvRow row) {
        String country = row.required("country");
        String organization = row.required("organization");
        long member = CountryCodes.country(row, "country");
        long joined = Organizations.organization(row, "organization");
        Span span = row.seen(row.span("from", "until", "status"), "known_from", "known_until");
        Span bounded = Lifetimes.of(row.draft()).bounded(CountryCodes.of(row.draft()).bounded(span, member), joined);
        MembershipFacts.state(row.draft(), row.line(),
                new MembershipFact(MembershipKeys.of(row, country, organization, CsvRow.begun(span)), member, joined,
                        row.choice("role", MembershipRole.class), bounded),
                row.locators());
    }
}
