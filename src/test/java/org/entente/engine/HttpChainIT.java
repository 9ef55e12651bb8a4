package org.entente.engine;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same around the packaged service. */
@QuarkusIntegrationTest
class HttpChainIT extends HttpChainTest {}
