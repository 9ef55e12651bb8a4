package org.entente.ingest.draft;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.entente.fact.PartialDate;
import org.entente.ingest.Folded;
import org.entente.ingest.dataset.DataRow;
import org.entente.ingest.dataset.DataTable;
import org.entente.ingest.dataset.Progress;
import org.entente.ingest.dataset.RejectedRow;
import org.entente.ingest.dataset.Rejections;

/**
 * The next edition while a data set is read. Each fact gets a key that is the same whenever the same file is read: what is in the
 * graph under that key is compared with it, and what has gone from the file goes from the graph.
 */
public final class Draft {
    private static final Object NO_SPAN = new Object();

    private final String source;
    private final Progress progress;
    private final Rejections rejections = new Rejections();
    private final Map<FactTable, Stage> stages = new EnumMap<>(FactTable.class);
    private final CountryCodes countries;
    private final Organizations organizations;
    private final Conflicts conflicts;
    private final Known groups;
    private final NewRows newParties;
    private long rowsRead;
    private boolean partial;

    /** @param source its code; @param sourceRow its row */
    Draft(Connection connection, String source, long sourceRow, Progress progress) throws SQLException {
        this.source = source;
        this.progress = progress;
        for (FactTable table : FactTable.values()) stages.put(table, new Stage(table, connection));
        countries = new CountryCodes(connection);
        newParties = new NewRows(connection, "party");
        organizations = new Organizations(this, connection, sourceRow, newParties);
        conflicts = new Conflicts(this, connection, sourceRow);
        groups = new Known(connection, "select key, id, source_id = " + sourceRow + " from actor_group");
    }

    /** Reads a table row by row; a row that is rejected is counted and left out. */
    public void read(DataTable table, Consumer<DataRow> reader) {
        table.forEach(reader, rejections, (at, line) -> {
            rowsRead++;
            progress.row(at, line);
        });
    }

    /** The code of the source that is imported. */
    public String source() {
        return source;
    }

    /** The file holds only a part of the data set: what is not in it stays in the graph. */
    public void partial() {
        partial = true;
    }

    public CountryCodes countries() {
        return countries;
    }

    public Rejections rejections() {
        return rejections;
    }

    /** The row of the organization that a system calls so; created, with this name and kind, where the graph has none. */
    public long organization(DataRow row, String system, String code, String name, String kind, Span existence) {
        return organizations.row(row, system, code, name, kind, existence);
    }

    /** States an organization under a code of ours; a code that another source or row has stated rejects the row. */
    public void ownOrganization(DataRow row, String code, String name, String kind, Span existence, String... locators) {
        organizations.state(row, code, name, kind, existence, locators);
    }

    /** States a conflict under a code of ours; a code that another source or row has stated rejects the row. */
    public void ownConflict(DataRow row, StagedConflict conflict, String... locators) {
        conflicts.state(row, conflict, locators);
    }

    /** The row of the conflict with this code of ours; null if there is none. */
    public Long ownConflict(String code) {
        return conflicts.row(code);
    }

    /**
     * The row of a party by our own codes; one that is not there rejects the row.
     *
     * @param kind country, organization or group
     * @param column where it was read
     */
    public long party(String kind, String code, String column) {
        Long party = switch (kind) {
            case "country" -> countries.row(code);
            case "organization" -> organizations.row(code);
            case "group" -> groups.row(code);
            default -> throw new RejectedRow(column, kind + ':' + code, "no party such as country:AZ, organization:UN or group:…");
        };
        if (party == null) throw new RejectedRow(column, code, "no such " + kind);
        return party;
    }

    /** The row of the group with this key; created, with this name, where the graph has none. */
    public long group(DataRow row, String key, String name) {
        if (groups.toBeStated(key)) {
            if (groups.row(key) == null) groups.add(key, newParties.next());
            stage(FactTable.ACTOR_GROUP, row, groups.row(key), key, name, Folded.of(name), place(row));
        }
        return groups.row(key);
    }

    /** The row of the conflict that a system calls so; created where the graph has none. */
    public long conflict(DataRow row, StagedConflict conflict) {
        return conflicts.row(row, conflict);
    }

    public void systemMembership(DataRow row, String key, long country, Span span) {
        stage(FactTable.SYSTEM_MEMBERSHIP, row, key(key), country, span, countries.earliest(span, country), countries.latest(span, country), place(row));
    }

    /** @param locators where it stands; none: in the row */
    public void membership(DataRow row, String key, long country, long organization, String role, Span span, String... locators) {
        stage(FactTable.MEMBERSHIP, row, key(key), country, organization, role, span, countries.earliest(span, country), countries.latest(span, country),
                locators.length == 0 ? place(row) : locators);
    }

    /** @param locators where it stands; none: in the row */
    public void relation(DataRow row, String key, StagedRelation relation, String... locators) {
        Span span = relation.span();
        stage(FactTable.BILATERAL_RELATION, row, key(key), relation.kind(), relation.a(), relation.b(), relation.directed(), relation.status(), relation.title(),
                relation.waterMiles(), relation.representationA(), relation.representationB(), relation.unequal(),
                span, countries.earliest(span, relation.a(), relation.b()), countries.latest(span, relation.a(), relation.b()),
                locators.length == 0 ? place(row) : locators);
    }

    /** @param episode the spell of fighting that the year belongs to */
    public void conflictYear(DataRow row, String key, long conflict, int year, String intensity, String type, Span episode) {
        stage(FactTable.CONFLICT_YEAR, row, key(key), conflict, year, intensity, type, episode, place(row));
    }

    /** @param locators where it stands; none: in the row */
    public void event(DataRow row, String key, StagedEvent event, String... locators) {
        Deaths deaths = event.deaths();
        stage(FactTable.CONFLICT_EVENT, row, key(key), event.identity(), event.conflict(), event.title(), event.kind(), event.position(),
                deaths.best(), deaths.low(), deaths.high(), deaths.atLeast(), event.sideA(), event.sideB(), event.civilians(), event.unknown(),
                event.locations(), event.latitude(), event.longitude(), event.locationPrecision(), event.datePrecision(), event.hostility(),
                event.span(), event.span().earliest(), event.span().latest(), locators.length == 0 ? place(row) : locators);
    }

    /** @param locators where it stands; none: in the row */
    public void participation(DataRow row, String key, StagedParticipation taken, String... locators) {
        Deaths deaths = taken.deaths();
        boolean inEvent = taken.event() != null;
        // An event's own dates are the event's, not also the party's.
        Span span = inEvent ? null : taken.span();
        stage(FactTable.PARTICIPATION, row, key(key), taken.conflict(), inEvent ? key(taken.event()) : null, taken.party(), taken.role(), taken.side(),
                inEvent ? taken.position() : null, taken.hostility(), taken.originator(), taken.revisionist(), deaths.best(), deaths.low(), deaths.high(), deaths.atLeast(),
                inEvent ? unbounded(taken.span().earliest(), LocalDate.MIN) : null, orNone(span), locators.length == 0 ? place(row) : locators);
    }

    // No conditional expression: Quarkus, run by an older Java, cannot work out its type.
    private static Object orNone(Span span) {
        if (span == null) return NO_SPAN;
        return span;
    }

    private String key(String key) {
        return source + '/' + key;
    }

    static String[] place(DataRow row) {
        return new String[] {row.place()};
    }

    static LocalDate unbounded(LocalDate day, LocalDate bound) {
        return day == null ? bound : day;
    }

    /** A span fills seven columns; the two after it are its bounds. */
    void stage(FactTable table, DataRow row, Object... values) {
        List<Object> columns = new ArrayList<>(table.columns.size());
        for (int i = 0; i < values.length; i++) {
            if (values[i] == NO_SPAN) columns.addAll(Collections.nCopies(7, null));
            else if (values[i] instanceof Span span) {
                columns.addAll(Arrays.asList(day(span.from()), precision(span.from()), day(span.until()), precision(span.until()),
                        span.status(), span.knownFrom(), span.knownUntil()));
                if (table.columns.contains("latest")) {
                    columns.add(unbounded((LocalDate) values[++i], LocalDate.MIN));
                    columns.add(unbounded((LocalDate) values[++i], LocalDate.MAX));
                }
            } else columns.add(values[i]);
        }
        try {
            stages.get(table).add(row.line(), columns.toArray());
        } catch (SQLException e) {
            throw new WriteFailed(e);
        }
    }

    private static LocalDate day(PartialDate date) {
        return date == null ? null : date.day();
    }

    private static PartialDate.Precision precision(PartialDate date) {
        return date == null ? null : date.precision();
    }

    long rowsRead() {
        return rowsRead;
    }

    boolean isPartial() {
        return partial;
    }

    /** The tables that something was staged for, all of it in the database. */
    List<FactTable> staged() throws SQLException {
        List<FactTable> staged = new ArrayList<>();
        for (Stage stage : stages.values()) {
            if (stage.isEmpty()) continue;
            stage.complete();
            staged.add(stage.table());
        }
        return staged;
    }
}
