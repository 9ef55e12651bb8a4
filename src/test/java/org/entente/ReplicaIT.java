package org.entente;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of the packaged service. */
@QuarkusIntegrationTest
class ReplicaIT extends ReplicaTest {}
