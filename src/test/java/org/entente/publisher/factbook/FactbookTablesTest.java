package org.entente.publisher.factbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.edition.file.ResourceTable;
import org.entente.membership.MembershipRole;
import org.entente.organization.OrganizationKind;
import org.junit.jupiter.api.Test;

/** Our tables of what the Factbook's words mean fit each other and what ships. */
class FactbookTablesTest {
    private static Set<String> column(String path, String column) {
        Set<String> values = new HashSet<>();
        ResourceTable.read(path, row -> values.add(row.getField(column)));
        return values;
    }

    @Test
    void eachAbbreviationMeansAnOrganizationThatIsNamed() {
        Set<String> named = column("data/organizations.csv", "code");
        named.addAll(column("publisher/organizations.csv", "code"));
        List<String> wrong = new ArrayList<>();
        ResourceTable.read("publisher/factbook/abbreviations.csv", row -> {
            if (!named.contains(row.getField("organization"))) wrong.add(row.toString());
        });
        ResourceTable.read("publisher/factbook/remarks.csv", row -> {
            String role = row.getField("role");
            if (!role.isEmpty()) MembershipRole.valueOf(role);
            if (!row.getField("remark").equals(row.getField("remark").toLowerCase(Locale.ROOT))) wrong.add(row.toString());
        });
        ResourceTable.read("publisher/factbook/roles.csv", row -> MembershipRole.valueOf(row.getField("role")));
        assertEquals(List.of(), wrong);
    }

    @Test
    void anAbbreviationMeansOneOrganizationInAnEdition() {
        Map<String, boolean[]> taken = new HashMap<>();
        List<String> twice = new ArrayList<>();
        ResourceTable.read("publisher/factbook/abbreviations.csv", row -> {
            boolean[] years = taken.computeIfAbsent(row.getField("abbreviation") + row.getField("countries"), _ -> new boolean[3000]);
            int first = row.getField("first_edition").isEmpty() ? 1990 : Integer.parseInt(row.getField("first_edition"));
            int last = row.getField("last_edition").isEmpty() ? 2030 : Integer.parseInt(row.getField("last_edition"));
            for (int year = first; year <= last; year++) {
                if (years[year]) twice.add(row.getField("abbreviation") + " " + year);
                years[year] = true;
            }
        });
        assertEquals(List.of(), twice);
    }

    @Test
    void knownOrganizationsAreNotThoseThatShip() {
        Set<String> taken = new HashSet<>();
        ResourceTable.read("data/organizations.csv", row -> {
            if (row.getField("name").isEmpty()) return;
            taken.add(row.getField("code").toLowerCase(Locale.ROOT));
            for (String alias : row.getField("aliases").split(";\\s*")) taken.add(alias.toLowerCase(Locale.ROOT));
        });
        List<String> wrong = new ArrayList<>();
        ResourceTable.read("publisher/organizations.csv", row -> {
            OrganizationKind.valueOf(row.getField("kind"));
            if (!taken.add(row.getField("code").toLowerCase(Locale.ROOT))) wrong.add(row.getField("code"));
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void eachEntityIsACountryOfOurs() {
        Set<String> keys = column("data/countries.csv", "key");
        List<String> wrong = new ArrayList<>();
        ResourceTable.read("publisher/factbook/entities.csv", row -> {
            if (!row.getField("country").isEmpty() && !keys.contains(row.getField("country"))) wrong.add(row.toString());
        });
        assertEquals(List.of(), wrong);
    }
}
