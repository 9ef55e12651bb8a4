package org.entente;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same facts in the packaged service. */
@QuarkusIntegrationTest
class FactsIT extends FactsTest {}
