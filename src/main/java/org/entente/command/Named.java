package org.entente.command;

import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.entente.edition.DataSets;
import org.entente.graph.Nearest;
import org.entente.graph.Quoted;

/** What the user of a command means by a name. */
final class Named {
    /** Says which name means nothing, or several things, and which ones do. */
    static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Unknown(String message) {
            super(message);
        }
    }

    private Named() {}

    /** The codes of the versions of a data set that are in the graph, or of the one source. */
    static List<String> sources(Connection connection, String name) throws SQLException {
        List<String> codes = Snapshot.column(connection, "select code from source where data_set = ? or code = ? order by code", name,
                name);
        if (!codes.isEmpty()) return codes;
        if (Arc.container().select(DataSets.class).get().named(name).isPresent())
            throw new Unknown("Nothing of " + name + " is in the graph: import it first, see: entente import list");
        throw new Unknown("There is no data set or source " + Quoted.of(name) + "."
                + Nearest.question(name, List.of(),
                        Snapshot.column(connection,
                                "select code from source union select data_set from source where data_set is not null")));
    }

    /** The row of an organization, by its code, an alias, or its code in another system. */
    static long organization(Connection connection, String name) throws SQLException {
        String wanted = name.strip();
        List<String> meant = Snapshot.column(connection, "select party_id from (select party_id, rank() over (order by standing) as place"
                + " from called where kind = 'ORGANIZATION' and name = upper(?)) placed where place = 1", wanted);
        if (meant.size() == 1) return Long.parseLong(meant.getFirst());
        if (meant.isEmpty())
            throw new Unknown("There is no organization " + Quoted.of(wanted) + "." + Nearest.question(wanted, List.of(),
                    Snapshot.column(connection, "select name from called where kind = 'ORGANIZATION'")));
        throw new Unknown(Quoted.of(wanted) + " means several organizations: " + String.join(", ", Snapshot.column(connection,
                "select code from organization where id = any(?::bigint[]) order by code", "{" + String.join(",", meant) + "}"))
                + ". Pass the code of one.");
    }
}
