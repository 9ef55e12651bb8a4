package org.entente.publisher.factbook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.edition.Draft;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.RejectedRow;
import org.entente.membership.MembershipFact;
import org.entente.membership.MembershipFacts;
import org.entente.membership.MembershipRole;
import org.entente.organization.KnownOrganizations;
import org.entente.organization.KnownOrganizations.Known;
import org.entente.organization.Organizations;
import org.entente.publisher.factbook.Editions.Spell;
import org.entente.publisher.factbook.ListReader.Contents;
import org.entente.publisher.factbook.ListReader.Listing;
import org.entente.publisher.factbook.Remarks.Remark;
import org.entente.publisher.factbook.Roles.Said;
import org.jspecify.annotations.Nullable;

/** The lists of organizations as memberships: each spell of editions that have a country in one role in an organization is one. */
final class Memberships implements Chapter {
    /** @param text what tells roles of the kind OTHER apart; null with the others */
    private record Part(Entity.Of country, String organization, MembershipRole role, @Nullable String text) {}

    private final Draft draft;
    private final Abbreviations abbreviations;
    private final Roles roles;
    private final Remarks remarks;
    private final ListReader lists;
    private final Map<Part, Wordings> parts = new LinkedHashMap<>();
    /** The editions that have a list of the country. */
    private final Map<Entity.Of, NavigableSet<Integer>> speaking = new HashMap<>();
    /** The organization that an abbreviation has meant last, with where it stands. */
    private final Map<String, Meant> meant = new TreeMap<>();

    /** For how many countries each edition lists an organization. */
    private final Map<String, NavigableMap<Integer, Integer>> counts = new HashMap<>();

    private final Map<String, NavigableSet<Integer>> carrying = new HashMap<>();

    private record Meant(int edition, String organization, DataRow row) {}

    Memberships(Draft draft) {
        this.draft = draft;
        abbreviations = Abbreviations.of(draft);
        roles = Roles.of(draft);
        remarks = Remarks.of(draft);
        lists = new ListReader(abbreviations, remarks);
    }

    @Override
    public void hear(Entry entry) {
        if (entry.topic() != Topic.MEMBERSHIPS) return;
        Entity.Of country = entry.entity().country();
        speaking.computeIfAbsent(country, _ -> new TreeSet<>()).add(entry.edition());
        Contents contents = lists.read(entry.text(), entry.edition(), country.key());
        for (Listing listing : contents.listings())
            hear(entry, listing, listing.role() == null ? roles.role(listing.notes()) : new Said(listing.role(), null));
        for (String text : contents.remarks()) hearRemark(entry, text);
        for (String text : contents.unknown()) draft.reject(entry.row(), new RejectedRow("content", text, "unknown organization"));
    }

    /** A sentence that says a role gives it, where the list itself does not name the organization. */
    private void hearRemark(Entry entry, String text) {
        Remark remark = remarks.of(text);
        MembershipRole role = remark == null ? null : remark.role();
        String abbreviation = remark == null ? null : remark.abbreviation();
        String organization = abbreviation == null ? null
                : abbreviations.organization(abbreviation, entry.edition(), entry.entity().country().key());
        if (role != null && abbreviation != null && organization != null)
            hear(entry, new Listing(abbreviation, organization, List.of(), null), new Said(role, text));
        else
            if (remark == null || !remark.continues())
                draft.reject(entry.row(), new RejectedRow("content", text, "a remark that says no role"));
    }

    private void hear(Entry entry, Listing listing, Said said) {
        boolean inWords = said.role() == MembershipRole.OTHER;
        if (inWords) draft.rejections().note("a role in other words, shown as it stands");
        Part part = new Part(entry.entity().country(), listing.organization(), said.role(), inWords ? said.text() : null);
        parts.computeIfAbsent(part, _ -> new Wordings(entry.row())).add(entry, listing.abbreviation(), said.text());
        counts.computeIfAbsent(listing.organization(), _ -> new TreeMap<>()).merge(entry.edition(), 1, Integer::sum);
        Meant before = meant.get(listing.abbreviation());
        if (before == null || before.edition < entry.edition())
            meant.put(listing.abbreviation(), new Meant(entry.edition(), listing.organization(), entry.row()));
    }

    @Override
    public void state() {
        parts.forEach((part, wordings) -> {
            for (Spell spell : Editions.spells(wordings.editions(), speaking(part))) {
                String key = String.join("/", part.organization, part.country.key(), part.role.name(), String.valueOf(spell.first()))
                        + (part.text == null ? "" : "/" + part.text);
                MembershipFacts.state(draft, wordings.row(), new MembershipFact(key, part.country.row(),
                        organization(wordings.row(), part.organization), part.role, wordings.text(spell), spell.span()),
                        wordings.citations(spell, part.organization));
            }
        });
        meant.forEach((abbreviation, one) -> Organizations.of(draft).code(one.row, organization(one.row, one.organization),
                FactbookCodes.ORGANIZATIONS, abbreviation));
    }

    /** The editions that list the organization for others and have a list of the country. */
    private NavigableSet<Integer> speaking(Part part) {
        NavigableSet<Integer> both = new TreeSet<>(Objects.requireNonNull(speaking.get(part.country)));
        both.retainAll(carrying.computeIfAbsent(part.organization,
                code -> Editions.carrying(Objects.requireNonNull(counts.get(code)))));
        return both;
    }

    private long organization(DataRow row, String code) {
        Known known = KnownOrganizations.of(draft).named(code);
        return Organizations.of(draft).row(row, code, known == null ? null : known.name(), known == null ? null : known.kind());
    }
}
