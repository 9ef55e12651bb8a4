package org.entente.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.entente.PostgresForTests;
import org.junit.jupiter.api.Test;

/**
 * Each row that goes is looked for in all that may refer to it: without an index, an import or a rollback that removes thousands of
 * organizations reads a table thousands of times.
 */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ForeignKeysTest {
    /** What goes rarely or never: a source goes as one row, with its last import; editions and systems of codes stay for good. */
    private static final String KEPT = "source|edition|\\w+_code_system";

    /** An index serves whose first column is the key's, and that has all rows in which it is not null. */
    @Test
    void haveAnIndexWhereWhatTheyReferToIsRemoved() throws SQLException {
        assertEquals(List.of(), Imported.sql("""
                select c.conrelid::regclass || '.' || a.attname || ' to ' || c.confrelid::regclass
                from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.confrelid::regclass::text !~ '^(%s)$'
                and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1]
                  and coalesce(pg_get_expr(i.indpred, i.indrelid), '') in ('', '(' || a.attname || ' IS NOT NULL)'))
                order by 1""".replace("%s", KEPT)));
    }
}
