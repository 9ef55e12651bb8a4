package org.entente;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same world in the packaged service. */
@QuarkusIntegrationTest
class WorldIT extends WorldTest {}
