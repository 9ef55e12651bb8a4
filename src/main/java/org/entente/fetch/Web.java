package org.entente.fetch;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.entente.fetch.Unfetched.Kind;

/** Asks publishers over HTTP: follows redirects, goes through the environment's proxy, and waits for nobody who is silent too long. */
final class Web implements AutoCloseable {
    private static final String NAME = "Entente (foreign relations as a graph; fetches on request)";
    private static final long LOOK_MILLIS = 100;

    private final HttpClient client;
    private final Duration silence;

    /** @param silence how long a publisher may send nothing */
    Web(Duration silence, Map<String, String> environment) {
        EnvironmentProxies proxies = new EnvironmentProxies(environment);
        this.silence = silence;
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(silence).proxy(proxies);
        proxies.authenticator().ifPresent(builder::authenticator);
        client = builder.build();
    }

    static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).header("User-Agent", NAME).header("Accept-Encoding", "identity");
    }

    /** What a file's publisher says of it without sending it. */
    HttpResponse<Void> head(String address) throws Unfetched, InterruptedException {
        HttpResponse<Void> answer = send(request(address).HEAD().build(), BodyHandlers.discarding(), () -> 0);
        if (answer.statusCode() == 403 || answer.statusCode() == 405 || answer.statusCode() == 501) return firstByte(address);
        return present(answer);
    }

    /** The same of a publisher who does not understand the question. */
    private HttpResponse<Void> firstByte(String address) throws Unfetched, InterruptedException {
        HttpRequest request = request(address).header("Range", "bytes=0-0").build();
        return present(send(request, info -> new Unread(), () -> 0));
    }

    private static HttpResponse<Void> present(HttpResponse<Void> answer) throws Unfetched {
        String host = answer.uri().getHost();
        if (answer.statusCode() != 200 && answer.statusCode() != 206) throw Failures.of(host, answer.statusCode());
        if (isPage(answer.headers().firstValue("Content-Type").orElse(""))) throw page(host);
        return answer;
    }

    static boolean isPage(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    static Unfetched page(String host) {
        return new Unfetched(Kind.ABSENT, host + " answers with a web page instead of the file");
    }

    /**
     * The answer with its body.
     *
     * @param arrived so many bytes, asked now and then
     */
    <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body, LongSupplier arrived)
            throws Unfetched, InterruptedException {
        CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, body);
        long last = -1;
        long since = System.nanoTime();
        try {
            while (true) {
                try {
                    return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException _) {
                    long now = arrived.getAsLong();
                    if (now != last) since = System.nanoTime();
                    last = now;
                    if (System.nanoTime() - since > silence.toNanos())
                        throw new Unfetched(Kind.BROKEN, request.uri().getHost() + " has sent nothing for " + seconds());
                }
            }
        } catch (ExecutionException e) {
            throw Failures.of(request.uri().getHost(), e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private String seconds() {
        return silence.toMillis() % 1000 == 0 ? silence.toSeconds() + " s" : silence.toMillis() + " ms";
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
