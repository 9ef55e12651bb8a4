package org.entente.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import org.entente.PostgresForTests;
import org.entente.edition.Imported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Writes down a release when it is made, alone, so that the database holds nothing but what ships and what is imported here: mvn test -Dtest=ReleaseSnapshotTest -Drelease.write=1.2.3 */
@QuarkusTest
@EnabledIfSystemProperty(named = "release.write", matches = ".+")
@WithTestResource(PostgresForTests.class)
class ReleaseSnapshotTest {
    @Inject
    @DataSource("writer")
    AgroalDataSource database;

    @Test
    void write(@TempDir Path folder) throws Exception {
        Imported.run(Imported.file(folder, "states.csv",
                "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\nCUB,40,Cuba,1902,5,20,2016,12,31,2016\nSWD,380,Sweden,1816,1,1,2016,12,31,2016\n"));
        assertEquals(
                "{}", Imported
                        .run(Imported.zip(folder, "mine.zip",
                                Map.of("source.csv", "code,title\nmy-archive,An archive\n", "relations.csv",
                                        "kind,party_a,party_b,status,from\nNONAGGRESSION_PACT,AZ,GE,IN_FORCE,1996-03-08\n",
                                        "conflicts.csv", "code,name\nmine:1,A conflict\n", "events.csv",
                                        "key,conflict,title,kind,from\nmine:e1,mine:1,An event,MILITARY_ACTION,1996-03-09\n",
                                        "participations.csv", "event,party,role\nmine:e1,AZ,BELLIGERENT\n")))
                        .rejections().rejected().toString());
        try (Connection connection = database.getConnection()) {
            Release.write(System.getProperty("release.write"), connection);
        }
        assertTrue(Files.size(Release.last().folder().resolve("database.zip")) < 2_000_000, "too large for the repository");
    }
}
