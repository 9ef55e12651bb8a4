package org.entente;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** The port for operators of the service under test. */
public final class ManagementPort {
    /** Test resources and tests may be loaded apart: what they share is the process. */
    private static final String PROPERTY = "entente.test.management-port";

    private ManagementPort() {}

    /** A free one, for the next start. */
    public static String choose() {
        try (ServerSocket free = new ServerSocket(0)) {
            String port = String.valueOf(free.getLocalPort());
            System.setProperty(PROPERTY, port);
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Response get(String path) {
        return given().baseUri("http://localhost").port(Integer.getInteger(PROPERTY)).get(path);
    }
}
