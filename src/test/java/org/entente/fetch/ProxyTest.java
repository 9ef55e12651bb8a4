package org.entente.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.entente.edition.PublishedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proxies that the environment names. */
class ProxyTest {
    @TempDir
    Path folder;

    private static String chosen(String address, Map<String, String> environment) {
        Proxy proxy = new EnvironmentProxies(environment).select(URI.create(address)).getFirst();
        return proxy.address() instanceof InetSocketAddress at ? at.getHostString() + ":" + at.getPort() : proxy.type().toString();
    }

    @Test
    void theEnvironmentNamesThem() {
        Map<String, String> both = Map.of("https_proxy", "http://secure:3128", "HTTP_PROXY", "plain:8080/");
        assertEquals("secure:3128", chosen("https://example.org/x", both));
        assertEquals("plain:8080", chosen("http://example.org/x", both));
        assertEquals("all:80", chosen("http://example.org/x", Map.of("ALL_PROXY", "http://me:secret@all")));
        assertEquals("DIRECT", chosen("http://example.org/x", Map.of("https_proxy", "http://secure:3128", "http_proxy", " ")));
    }

    @Test
    void someHostsAreExcepted() {
        for (String excepted : List.of("example.org", ".example.org", "other, *.EXAMPLE.org", "*", "data.example.org",
                "data.example.org:8443"))
            assertEquals("DIRECT", chosen("https://data.example.org:8443/x", Map.of("https_proxy", "p:1", "no_proxy", excepted)), excepted);
        for (String excepted : List.of("ample.org", "ta.example.org", "data.example.org:443", "", "x.data.example.org"))
            assertEquals("p:1", chosen("https://data.example.org:8443/x", Map.of("https_proxy", "p:1", "no_proxy", excepted)), excepted);
    }

    @Test
    void whatIsNoProxyIsToldSo() {
        for (String wrong : List.of("socks5://proxy:1080", "http://", "http://a b"))
            assertThrows(IllegalArgumentException.class, () -> new EnvironmentProxies(Map.of("https_proxy", wrong)), wrong);
    }

    /** A proxy of HTTP is asked for whole addresses; this one wants to know who asks. */
    @Test
    void aFileComesThroughAProxyThatWantsAPassword() throws Exception {
        String right = "Basic " + Base64.getEncoder().encodeToString("me:p@ss+".getBytes(StandardCharsets.UTF_8));
        try (PlayedPublisher proxy = new PlayedPublisher()) {
            proxy.answers("s.csv", exchange -> {
                if (right.equals(exchange.getRequestHeaders().getFirst("Proxy-Authorization"))) {
                    PlayedPublisher.send(exchange, "a,b\n".getBytes(StandardCharsets.UTF_8), "\"1\"");
                    return;
                }
                exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=\"x\"");
                exchange.sendResponseHeaders(407, -1);
            });
            assertEquals(4, through(proxy, "me:p%40ss+@").origin().bytes());
            for (String wrong : List.of("", "me:wrong@"))
                assertEquals("the proxy wants another user or password (407)",
                        assertThrows(Unfetched.class, () -> through(proxy, wrong)).getMessage());
        }
    }

    private Fetched through(PlayedPublisher proxy, String user) throws Exception {
        Path own = folder.resolve(user.length() + "");
        try (Fetch fetch = new Fetch(new Downloads(own, null, Map.of(), Duration.ofMinutes(2)),
                Map.of("http_proxy", "http://" + user + "localhost:" + proxy.port()), (name, arrived, total) -> {})) {
            return fetch.newest(PublishedFile.at("http://publisher.invalid/s.csv", "s.csv"));
        }
    }
}
