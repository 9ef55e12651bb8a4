package org.entente;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Order;

/** The same of the packaged service. */
@QuarkusIntegrationTest
@Order(Integer.MAX_VALUE)
class ReplicaIT extends ReplicaTest {}
