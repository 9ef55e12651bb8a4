package org.entente.edition;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.edition.file.InvalidFile;
import org.entente.fact.CompleteList;
import org.jspecify.annotations.Nullable;

/** The rows of sources, as the files say who they are; what they said before is kept. */
public final class SourceRows {
    /** @param changed whether it was known, and said otherwise about itself */
    public record SourceRow(long id, boolean isNew, boolean changed) {}

    private SourceRows() {}

    /**
     * Makes the row of a source what the file says.
     *
     * @param dataSet that it is a version of; null for a source that ships
     * @param edition that this is a part of
     * @throws InvalidFile if another data set has a source with this code
     */
    public static SourceRow state(Connection connection, About about, Attribution whose, @Nullable DataSet dataSet, long edition)
            throws SQLException {
        keep(connection, about.code(), edition);
        try (PreparedStatement upsert = connection.prepareStatement("""
                with before as (select to_jsonb(s) as row from source s where s.code = ?)
                insert into source (code, title, publisher, licence, url, how_to_cite, coverage_from, coverage_until, rank, data_set, version, panel, complete_for)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[])
                on conflict (code) do update set (title, publisher, licence, url, how_to_cite, coverage_from, coverage_until, rank, data_set, version, panel, complete_for)
                  = row(excluded.title, excluded.publisher, excluded.licence, excluded.url, excluded.how_to_cite, excluded.coverage_from, excluded.coverage_until,
                    excluded.rank, excluded.data_set, excluded.version, excluded.panel,
                    excluded.complete_for)
                  where source.data_set is not distinct from excluded.data_set
                returning id, not exists (select 1 from before), coalesce((select b.row <> to_jsonb(source) from before b), false)""")) {
            Set<CompleteList> complete = complete(about, dataSet);
            Object[] values = {about.code(), about.title(), whose.publisher(), whose.licence(), whose.url(), whose.howToCite(),
                about.coverageFrom(), about.coverageUntil(), about.rank(), dataSet == null ? null : dataSet.name(), about.version(),
                complete.contains(CompleteList.MEMBERS), array(complete)};
            upsert.setString(1, about.code());
            for (int i = 0; i < values.length; i++) upsert.setObject(i + 2, values[i]);
            try (ResultSet row = upsert.executeQuery()) {
                if (!row.next()) throw new InvalidFile("There is another source with the code " + about.code() + ": take another one.");
                SourceRow stated = new SourceRow(row.getLong(1), row.getBoolean(2), row.getBoolean(3));
                if (!stated.changed) forget(connection, about.code(), edition);
                return stated;
            }
        }
    }

    private static Set<CompleteList> complete(About about, @Nullable DataSet dataSet) {
        if (about.completeFor() != null) return about.completeFor();
        return dataSet == null ? Set.of() : dataSet.completeFor();
    }

    private static String array(Set<CompleteList> lists) {
        return lists.stream().sorted().map(Enum::name).collect(Collectors.joining(",", "{", "}"));
    }

    private static void keep(Connection connection, String code, long edition) throws SQLException {
        new History(connection).keep("source", edition, "from source x where x.code = '" + code.replace("'", "''") + "'");
    }

    private static void forget(Connection connection, String code, long edition) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from source_history where code = ? and replaced_in = ?")) {
            delete.setString(1, code);
            delete.setLong(2, edition);
            delete.executeUpdate();
        }
    }
}
