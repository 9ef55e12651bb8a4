package org.entente.faults;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client at one address of this machine. It waits longer than the server may take, so that it sees whether the server holds its word. */
final class Asker implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\"");

    private final URI url;
    private final HttpClient client;

    /** @param address such as {@code 127.0.0.2} */
    Asker(URI url, String address) throws IOException {
        this.url = url;
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).localAddress(InetAddress.getByName(address)).executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    }

    Sample ask(String question) throws InterruptedException {
        long began = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(url).timeout(PATIENCE).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(new JsonObject().put("query", question).encode())).build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            boolean ok = answer.statusCode() == 200 && !answer.body().startsWith("{\"errors\"");
            return new Sample(question, began, System.nanoTime(), ok ? Sample.OK : answer.statusCode() + code(answer.body()), answer.statusCode(), answer.headers().firstValue("Retry-After").isPresent());
        } catch (IOException e) {
            return new Sample(question, began, System.nanoTime(), e.toString(), 0, false);
        }
    }

    private static String code(String body) {
        Matcher code = CODE.matcher(body);
        return code.find() ? " " + code.group(1) : " without code";
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
