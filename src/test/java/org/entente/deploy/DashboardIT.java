package org.entente.deploy;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of the packaged service: a native executable exports fewer metrics of its process. */
@QuarkusIntegrationTest
class DashboardIT extends DashboardTest {}
