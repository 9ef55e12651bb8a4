package org.entente.membership;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.edition.Span;
import org.entente.fact.PartialDate;
import org.entente.fact.PeriodStatus;
import org.jspecify.annotations.Nullable;

/**
 * Where the memberships of some sources contradict those of others: what the graph shows as contested, each pair of statements once.
 *
 * @param sources their codes
 * @param organization the only one that is asked for, by row; null: any
 * @param on only where one of the two statements may hold on this day; null: past and present
 */
public record MembershipContradictions(List<String> sources, @Nullable Long organization, @Nullable LocalDate on) {
    private static final int AT_ONCE = 1000;

    /** Of two sources that are both asked for each pair is there once, from the end of the one that comes first. */
    private static final String PAIRS = String.format(Locale.ROOT,
            """
            with asked as (select array(select id from source where code = any(?)) as sources),
            pair as (
              select x.id as said, m.id as other from asked, membership x join membership m on (%1$s)
              where x.source_id = any(sources) and not (m.source_id = any(sources) and m.source_id < x.source_id)
              union all select x.id, n.id from asked, %2$s where x.source_id = any(sources)
              union all select n.id, x.id from asked, %2$s where n.source_id = any(sources) and x.source_id <> all(sources)),
            stated as (select * from membership union all select * from membership_silence)
            select o.code as organization, coalesce(c.iso2, upper(c.key)) as country, a_source.code as a_source, b_source.code as b_source, %3$s, %4$s
            from pair join stated a on a.id = pair.said join stated b on b.id = pair.other
            join source a_source on a_source.id = a.source_id join source b_source on b_source.id = b.source_id
            join organization o on o.id = a.organization_id join country c on c.id = a.country_id
            where (a.organization_id = ? or ?::bigint is null)
              and (?::date is null or ?::date between a.earliest and a.latest or ?::date between b.earliest and b.latest)
            order by o.code collate "C", country, a_source.code collate "C", a.earliest, a.id, b_source.code collate "C", b.earliest, b.id""",
            Contradicting.STATEMENTS, Contradicting.SILENCES, columns("a"), columns("b"));

    private static String columns(String statement) {
        return Stream
                .of("id", "role", "from_day", "from_precision", "until_day", "until_precision", "period_status", "known_from",
                        "known_until",
                        "locators")
                .map(column -> statement + "." + column + " as " + statement + "_" + column).collect(Collectors.joining(", "));
    }

    /** Reads them in the order of the organizations' codes and the countries', in a transaction: only a part of them is in memory. */
    public void read(Connection connection, Consumer<MembershipContradiction> reader) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PAIRS)) {
            query.setFetchSize(AT_ONCE);
            query.setArray(1, connection.createArrayOf("text", sources.toArray()));
            query.setObject(2, organization);
            query.setObject(3, organization);
            for (int i = 4; i <= 6; i++) query.setObject(i, on);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    reader.accept(new MembershipContradiction(row.getString("organization"), row.getString("country"), said(row, "a_"),
                            said(row, "b_")));
                }
            }
        }
    }

    private static MembershipContradiction.Said said(ResultSet row, String which) throws SQLException {
        Span span = new Span(date(row, which + "from_"), date(row, which + "until_"),
                PeriodStatus.valueOf(row.getString(which + "period_status")), row.getObject(which + "known_from", LocalDate.class),
                row.getObject(which + "known_until", LocalDate.class), null, null);
        return new MembershipContradiction.Said(row.getLong(which + "id"), row.getString(which + "source"),
                MembershipRole.valueOf(row.getString(which + "role")), span, texts(row.getArray(which + "locators")));
    }

    private static @Nullable PartialDate date(ResultSet row, String which) throws SQLException {
        LocalDate day = row.getObject(which + "day", LocalDate.class);
        if (day == null) return null;
        return new PartialDate(day, PartialDate.Precision.valueOf(row.getString(which + "precision")));
    }

    private static List<String> texts(Array array) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (Object text : (Object[]) array.getArray()) texts.add((String) text);
        return texts;
    }
}
