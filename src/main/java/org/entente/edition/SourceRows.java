package org.entente.edition;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.entente.edition.file.InvalidFile;
import org.jspecify.annotations.Nullable;

/** The rows of sources, as the files say who they are. */
public final class SourceRows {
    /** @param changed whether it was known, and said otherwise about itself */
    public record SourceRow(long id, boolean isNew, boolean changed) {}

    private SourceRows() {}

    /**
     * Makes the row of a source what the file says.
     *
     * @param dataSet that it is a version of; null for a source that ships
     * @throws InvalidFile if another data set has a source with this code
     */
    public static SourceRow state(Connection connection, About about, Attribution whose, @Nullable DataSet dataSet) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                with before as (select to_jsonb(s) as row from source s where s.code = ?)
                insert into source (code, title, publisher, licence, url, how_to_cite, coverage_from, coverage_until, rank, data_set, version, panel)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set (title, publisher, licence, url, how_to_cite, coverage_from, coverage_until, rank, data_set, version, panel)
                  = row(excluded.title, excluded.publisher, excluded.licence, excluded.url, excluded.how_to_cite, excluded.coverage_from, excluded.coverage_until,
                    excluded.rank, excluded.data_set, excluded.version, excluded.panel)
                  where source.data_set is not distinct from excluded.data_set
                returning id, not exists (select 1 from before), coalesce((select b.row <> to_jsonb(source) from before b), false)""")) {
            Object[] values = {about.code(), about.title(), whose.publisher(), whose.licence(), whose.url(), whose.howToCite(),
                about.coverageFrom(), about.coverageUntil(), about.rank(), dataSet == null ? null : dataSet.name(), about.version(),
                dataSet != null && dataSet.isPanel()};
            upsert.setString(1, about.code());
            for (int i = 0; i < values.length; i++) upsert.setObject(i + 2, values[i]);
            try (ResultSet row = upsert.executeQuery()) {
                if (!row.next()) throw new InvalidFile("There is another source with the code " + about.code() + ": take another one.");
                return new SourceRow(row.getLong(1), row.getBoolean(2), row.getBoolean(3));
            }
        }
    }
}
