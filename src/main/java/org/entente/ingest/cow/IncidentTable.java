package org.entente.ingest.cow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.entente.conflict.ConflictEventKind;
import org.entente.country.CodeSystem;
import org.entente.ingest.dataset.DataRow;
import org.entente.ingest.dataset.RejectedRow;
import org.entente.ingest.draft.Draft;
import org.entente.ingest.draft.Span;
import org.entente.ingest.draft.StagedEvent;
import org.entente.ingest.draft.StagedParticipation;

/** MIDI and MIDIP. */
final class IncidentTable {
    private record Incident(Span span, int position) {}

    /** The last day that the data set speaks of. */
    private final LocalDate lastDay;
    private final Draft draft;
    private final DisputeTable disputes;
    private final Map<String, Incident> incidents = new HashMap<>();

    IncidentTable(LocalDate lastDay, Draft draft, DisputeTable disputes) {
        this.lastDay = lastDay;
        this.draft = draft;
        this.disputes = disputes;
    }

    void incident(DataRow row) {
        String number = row.required("incidnum");
        String dispute = row.required("dispnum");
        Span span = DisputeCodes.span(row, false, lastDay);
        int position = row.requiredNumber("incidnum");
        draft.event(row, "incident/" + number, new StagedEvent(null, disputes.dispute(dispute), "Incident " + number + " of " + disputes.nameOf(dispute),
                ConflictEventKind.MILITARIZED_INCIDENT.name(), position, DisputeCodes.deaths(row), null, null, null, null, new String[0], null, null, null, null,
                DisputeCodes.hostility(row), span));
        incidents.putIfAbsent(number, new Incident(span, position));
    }

    void participant(DataRow row) {
        String number = row.required("incidnum");
        Incident incident = incidents.get(number);
        if (incident == null) throw new RejectedRow("incidnum", number, "no such incident in MIDI");
        Span span = DisputeCodes.span(row, false, lastDay);
        long country = draft.countries().country(CodeSystem.COW, "ccode", row.required("ccode"), DisputeCodes.day(span));
        // Side of the incident, not of the dispute.
        draft.participation(row, "incident/" + number + "/" + row.text("ccode") + "/" + row.text("insidea") + "/" + span.from(), new StagedParticipation(null, "incident/" + number, country,
                "BELLIGERENT", DisputeCodes.side(row, "insidea"), incident.span, incident.position, DisputeCodes.hostility(row), null, null, DisputeCodes.deaths(row)));
    }
}
