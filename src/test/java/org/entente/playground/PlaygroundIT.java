package org.entente.playground;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same page of the packaged service. */
@QuarkusIntegrationTest
class PlaygroundIT extends PlaygroundTest {}
