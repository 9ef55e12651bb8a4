package org.entente.golden;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same answers by the packaged service. */
@QuarkusIntegrationTest
class GoldenIT extends GoldenTest {
    @Override
    boolean seesStatements() {
        return false;
    }
}
