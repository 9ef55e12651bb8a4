package org.entente.publisher.factbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import org.entente.PostgresForTests;
import org.entente.edition.AsItWas;
import org.entente.edition.Imported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Both files as they are downloaded: made-up rows in the publisher's shapes. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@ExtendWith(AsItWas.class)
class WorldFactbookTest {
    private static final String MEMBERSHIPS = """
            select o.code || ' ' || c.iso2 || ' ' || array_to_string(m.locators, ';') from membership m join country c on c.id = m.country_id
            join organization o on o.id = m.organization_id join source s on s.id = m.source_id where s.code like 'world-factbook-%' order by 1""";

    @TempDir
    Path folder;

    @Test
    void bothFilesAreRead() throws Exception {
        Imported.run(MadeUpFactbook.archive(folder, """
                1990-1991, 1993 AL Albania | Member of | UN
                1992 AL Albania | Member of | UN, the people's CSCE
                """));
        assertEquals(List.of("UN AL Albania: 1990 to 1993"), Imported.sql(MEMBERSHIPS));
        Imported.run(MadeUpFactbook.lastEdition(folder, """
                AJ Azerbaijan | Government/International organization participation | UN
                """));
        assertEquals(List.of("UN AL Albania: 1990 to 1993", "UN AZ Azerbaijan: 2026"), Imported.sql(MEMBERSHIPS));
    }
}
