package org.entente.publisher.cow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.entente.conflict.ConflictEventFact;
import org.entente.conflict.ConflictEventFacts;
import org.entente.conflict.ConflictEventKind;
import org.entente.conflict.ParticipationFact;
import org.entente.conflict.ParticipationFacts;
import org.entente.conflict.ParticipationRole;
import org.entente.country.CountryCodes;
import org.entente.edition.Draft;
import org.entente.edition.Span;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.RejectedRow;
import org.jspecify.annotations.Nullable;

/** MIDI and MIDIP. */
final class IncidentTable {
    private record Incident(Span span, int position) {}

    /** The last day that the data set speaks of. */
    private final @Nullable LocalDate lastDay;
    private final Draft draft;
    private final DisputeTable disputes;
    private final Map<String, Incident> incidents = new HashMap<>();

    IncidentTable(@Nullable LocalDate lastDay, Draft draft, DisputeTable disputes) {
        this.lastDay = lastDay;
        this.draft = draft;
        this.disputes = disputes;
    }

    void incident(DataRow row) {
        String number = row.required("incidnum");
        String dispute = row.required("dispnum");
        Span span = DisputeCodes.span(row, false, lastDay);
        int position = row.requiredNumber("incidnum");
        ConflictEventFacts.state(draft, row,
                new ConflictEventFact("incident/" + number, null, disputes.dispute(dispute),
                        "Incident " + number + " of " + disputes.nameOf(dispute),
                        ConflictEventKind.MILITARIZED_INCIDENT, position, DisputeCodes.deaths(row), false,
                        ConflictEventFact.Sides.NOT_COUNTED, new String[0], null, null, null, null,
                        DisputeCodes.hostility(row), DisputeCodes.action(row, "action"), span));
        incidents.putIfAbsent(number, new Incident(span, position));
    }

    void participant(DataRow row) {
        String number = row.required("incidnum");
        Incident incident = incidents.get(number);
        if (incident == null) throw new RejectedRow("incidnum", number, "no such incident in MIDI");
        Span span = DisputeCodes.span(row, false, lastDay);
        long country = CountryCodes.of(draft).country(CowCodes.COUNTRIES, "ccode", row.required("ccode"), DisputeCodes.day(span));
        // Side of the incident, not of the dispute.
        String key = "incident/" + number + "/" + row.text("ccode") + "/" + row.text("insidea") + "/" + span.from();
        ParticipationFact fact = ParticipationFact.inEvent(key, "incident/" + number, country, ParticipationRole.BELLIGERENT,
                DisputeCodes.side(row, "insidea"), incident.span, incident.position);
        ParticipationFacts.state(draft, row,
                fact.during(span.equals(incident.span) ? null : span).with(DisputeCodes.conduct(row, "action")));
    }
}
