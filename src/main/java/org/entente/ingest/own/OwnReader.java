package org.entente.ingest.own;

import java.util.HashMap;
import java.util.Map;
import org.entente.conflict.ConflictEventKind;
import org.entente.conflict.ConflictKind;
import org.entente.conflict.ConflictStatus;
import org.entente.conflict.ParticipationRole;
import org.entente.conflict.ParticipationSide;
import org.entente.fact.PartialDate;
import org.entente.ingest.dataset.DataRow;
import org.entente.ingest.dataset.RejectedRow;
import org.entente.ingest.draft.Deaths;
import org.entente.ingest.draft.Draft;
import org.entente.ingest.draft.Span;
import org.entente.ingest.draft.StagedConflict;
import org.entente.ingest.draft.StagedEvent;
import org.entente.ingest.draft.StagedParticipation;
import org.entente.ingest.draft.StagedRelation;
import org.entente.membership.MembershipRole;
import org.entente.organization.OrganizationKind;
import org.entente.relation.RelationKind;
import org.entente.relation.RelationStatus;

/** Stages the lines of people's own tables. */
final class OwnReader {
    private record Happened(Span when, int position) {}

    private final Draft draft;
    /** By key, for those who took part. */
    private final Map<String, Happened> events = new HashMap<>();

    OwnReader(Draft draft) {
        this.draft = draft;
    }

    void read(OwnTable table, DataRow line) {
        OwnRow row = new OwnRow(line);
        switch (table) {
            case ORGANIZATIONS -> organization(row);
            case GROUPS -> draft.group(line, line.required("key"), line.required("name"));
            case CONFLICTS -> conflict(row);
            case MEMBERSHIPS -> membership(row);
            case RELATIONS -> relation(row);
            case EVENTS -> event(row);
            case PARTICIPATIONS -> participation(row);
        }
    }

    private void organization(OwnRow row) {
        draft.ownOrganization(row.line(), row.line().required("code"), row.line().required("name"), row.choice("kind", OrganizationKind.class).name(),
                row.span("founded", "dissolved", null), row.locators());
    }

    private void conflict(OwnRow row) {
        ConflictKind kind = row.choice("kind", ConflictKind.class, ConflictKind.ARMED_CONFLICT);
        ConflictStatus status = row.choice("status", ConflictStatus.class, ConflictStatus.UNKNOWN);
        String code = row.line().required("code");
        draft.ownConflict(row.line(), new StagedConflict(null, null, code, row.line().required("name"), kind.name(), status, row.span("from", "until", "period_status"),
                null, null, null, Deaths.NOT_COUNTED), row.locators());
    }

    private void membership(OwnRow row) {
        String country = row.line().required("country");
        String organization = row.line().required("organization");
        Span span = row.span("from", "until", "status");
        draft.membership(row.line(), String.join("/", organization, country, begun(span)), draft.party("country", country, "country"),
                draft.party("organization", organization, "organization"), row.choice("role", MembershipRole.class).name(), span, row.locators());
    }

    private void relation(OwnRow row) {
        long a = party(row, "party_a");
        long b = party(row, "party_b");
        if (a == b) throw new RejectedRow("party_b", row.line().text("party_b"), "the same party as the other");
        RelationKind kind = row.choice("kind", RelationKind.class);
        Span span = row.span("from", "until", "period_status");
        String key = row.line().text("key");
        if (key == null) key = String.join("/", kind.name(), row.line().text("party_a"), row.line().text("party_b"), begun(span));
        StagedRelation relation = StagedRelation.of(kind, a, b, row.choice("status", RelationStatus.class), span).titled(row.line().text("title"));
        draft.relation(row.line(), key, row.truth("directed") ? relation.towardsB() : relation, row.locators());
    }

    private void event(OwnRow row) {
        DataRow line = row.line();
        String key = line.required("key");
        Span span = row.span("from", "until", "period_status");
        Deaths deaths = new Deaths(row.count("fatalities_best"), row.count("fatalities_low"), row.count("fatalities_high"), row.count("fatalities_at_least"));
        Double latitude = row.degrees("latitude", 90);
        Double longitude = row.degrees("longitude", 180);
        if ((latitude == null) != (longitude == null)) throw new RejectedRow(latitude == null ? "latitude" : "longitude", "", "empty, but not the other one");
        long conflict = conflict(line.required("conflict"));
        int position = Math.toIntExact(line.line());
        draft.event(line, key, new StagedEvent(null, conflict, line.required("title"), row.choice("kind", ConflictEventKind.class).name(), position, deaths,
                null, null, null, null, row.several("locations"), latitude, longitude, null, null, null, span), row.locators());
        events.put(key, new Happened(span, position));
    }

    private void participation(OwnRow row) {
        DataRow line = row.line();
        String conflict = line.text("conflict");
        String event = line.text("event");
        if ((conflict == null) == (event == null)) throw new RejectedRow("conflict", conflict, "exactly one of conflict and event must be filled");
        long party = party(row, "party");
        String role = row.choice("role", ParticipationRole.class).name();
        ParticipationSide side = row.choice("side", ParticipationSide.class, null);
        String key = String.join("/", conflict == null ? "event" : "conflict", conflict == null ? event : conflict, line.text("party"), role);
        draft.participation(line, key, conflict == null ? inEvent(event, party, role, side) : StagedParticipation.inConflict(conflict(conflict), party, role, side, null), row.locators());
    }

    private StagedParticipation inEvent(String event, long party, String role, ParticipationSide side) {
        Happened happened = events.get(event);
        if (happened == null) throw new RejectedRow("event", event, "no such event in these files");
        return StagedParticipation.inEvent(event, party, role, side, happened.when, happened.position);
    }

    private long conflict(String code) {
        Long conflict = draft.ownConflict(code);
        if (conflict == null) throw new RejectedRow("conflict", code, "no such conflict");
        return conflict;
    }

    /** Written country:AZ, organization:UN or group:…; a code alone is a country's. */
    private long party(OwnRow row, String column) {
        String value = row.line().required(column);
        int colon = value.indexOf(':');
        return draft.party(colon < 0 ? "country" : value.substring(0, colon), value.substring(colon + 1), column);
    }

    private static String begun(Span span) {
        PartialDate from = span.from();
        return from == null ? "" : from.toString();
    }
}
