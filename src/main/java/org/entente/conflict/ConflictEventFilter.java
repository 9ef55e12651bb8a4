package org.entente.conflict;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.entente.graph.Described;
import org.entente.graph.Rows;
import org.entente.graph.Vocabulary;
import org.entente.party.Parties;

@Description("Which events are asked for; all that is given must hold.")
public class ConflictEventFilter {
    static final Vocabulary CONFLICTS = new Vocabulary("conflict", "select code from conflict");

    @Description("In the conflict with this code. Null: in any or none.")
    public @Nullable String conflict;

    @Description("Of one of these kinds. Null: of any.")
    @Nullable
    public List<@NonNull ConflictEventKind> kinds;

    @Description("Going on or happening on this day or later, as far as known. Null: any time.")
    public @Nullable LocalDate from;

    @Description("Begun on this day or earlier. Null: any time.")
    public @Nullable LocalDate until;

    @Description("With one of these parties taking part, " + Described.CALLED + " Null: anyone.")
    @Nullable
    public List<@NonNull String> with;

    /** The rows that fit; null fits all. */
    static Rows<ConflictEvent> apply(@Nullable ConflictEventFilter filter, Rows<ConflictEvent> rows, Parties parties) {
        if (filter == null) return rows;
        return applyAllButWith(filter, rows, "x.earliest", "x.latest").where(tookPart(parties.named("with")), "with",
                parties.checked("filter.with", filter.with));
    }

    /** The same where only those are among the rows in which one of the parties took part. @param earliest SQL; @param latest SQL */
    static Rows<ConflictEvent> applyAllButWith(@Nullable ConflictEventFilter filter, Rows<ConflictEvent> rows, String earliest,
            String latest) {
        if (filter == null) return rows;
        CONFLICTS.require("filter.conflict", filter.conflict == null ? null : List.of(filter.conflict));
        return rows.where("x.conflict_id = (select k.id from conflict k where k.code = :conflict)", "conflict", filter.conflict)
                .whereOneOf("x.kind", "kinds", filter.kinds)
                .where(latest + " >= :from", "from", filter.from)
                .where(earliest + " <= :until", "until", filter.until);
    }

    /** Only what is no join by itself is looked up once and hashed: else the participants of each event are, until enough events fit. */
    static String tookPart(String party) {
        return "(x.id in (select w.event_id from participation w where w.event_id is not null and w.party_id " + party + ")) is true";
    }
}
