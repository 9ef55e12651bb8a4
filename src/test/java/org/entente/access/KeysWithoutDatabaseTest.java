package org.entente.access;

import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.entente.FaultyNetwork;
import org.entente.ops.NetworkedPostgres;
import org.junit.jupiter.api.Test;

/** While the readers' database cannot be asked, known keys stay known, and of others nobody can tell. */
@QuarkusTest
@TestProfile(NetworkedPostgres.Profile.class)
class KeysWithoutDatabaseTest {
    @Inject
    @DataSource("writer")
    AgroalDataSource database;

    @Test
    void knownKeysStayValid() throws Exception {
        NewKey known = NewKey.in(database, Role.READER, null);
        known.await(200);
        NewKey unknown = new NewKey(ApiKey.random());
        unknown.await(401);
        NetworkedPostgres.network().set(FaultyNetwork.Mode.RESET);
        try {
            unknown.await(503).then().header("Retry-After", "1").body("errors[0].extensions.code", equalTo("CREDENTIALS_NOT_CHECKED"));
            // It needs no data.
            known.ask("{ __typename }").then().statusCode(200);
            known.forged().ask("{ __typename }").then().statusCode(401);
            known.ask("{ edition { number } }").then().statusCode(503).body("errors[0].extensions.code", equalTo("DATABASE_UNAVAILABLE"));
        } finally {
            NetworkedPostgres.network().set(FaultyNetwork.Mode.PASS);
        }
        unknown.await(401);
        NewKey.in(database, Role.READER, null).await(200);
    }
}
