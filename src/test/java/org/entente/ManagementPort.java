package org.entente;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;

/** The port for operators of the service under test. */
public final class ManagementPort {
    /** Test resources and tests may be loaded apart: what they share is the process. */
    private static final String PROPERTY = "entente.test.management-port";

    private ManagementPort() {}

    /** A free one, for the next start. */
    public static String choose() {
        String port = String.valueOf(FreePort.choose());
        System.setProperty(PROPERTY, port);
        return port;
    }

    public static Response get(String path) {
        return given().baseUri("http://localhost").port(Integer.getInteger(PROPERTY)).get(path);
    }
}
