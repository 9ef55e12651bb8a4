package org.entente.engine;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of the packaged service. */
@QuarkusIntegrationTest
class GraphQLHttpIT extends GraphQLHttpTest {}
