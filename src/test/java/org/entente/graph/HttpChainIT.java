package org.entente.graph;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same around the packaged service. */
@QuarkusIntegrationTest
class HttpChainIT extends HttpChainTest {}
