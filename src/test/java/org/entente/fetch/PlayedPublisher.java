package org.entente.fetch;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A publisher's server, with files that the test says, and with the ways of real ones. */
public final class PlayedPublisher implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, HttpHandler> files = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public PlayedPublisher() throws IOException {
        this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    PlayedPublisher(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** With a slash at its end. */
    public String address() {
        return "http://localhost:" + port() + "/";
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** What it was asked, in order: method, name, and where to go on from. */
    List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(1);
        String range = exchange.getRequestHeaders().getFirst("Range");
        asked.add(exchange.getRequestMethod() + " " + name + (range == null ? "" : " " + range));
        HttpHandler file = files.get(name);
        try (exchange) {
            if (file == null) exchange.sendResponseHeaders(404, -1);
            else file.handle(exchange);
        }
    }

    void answers(String name, HttpHandler how) {
        files.put(name, how);
    }

    void answers(String name, int status) {
        files.put(name, exchange -> exchange.sendResponseHeaders(status, -1));
    }

    /** A file as it should be given out, by these marks. */
    public void has(String name, byte[] bytes, String etag) {
        files.put(name, exchange -> send(exchange, bytes, etag));
    }

    public void has(String name, String text, String etag) {
        has(name, text.getBytes(StandardCharsets.UTF_8), etag);
    }

    public void hasNo(String name) {
        files.remove(name);
    }

    /** A page, as one that says in words that there is no file. */
    void hasPage(String name, String contentType) {
        byte[] page = "\n<!DOCTYPE html><html><title>Not found</title></html>".getBytes(StandardCharsets.UTF_8);
        files.put(name, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        });
    }

    /** Breaks off once, then is whole. */
    void breaksOffOnce(String name, byte[] bytes, String etag, int after) {
        files.put(name, exchange -> {
            has(name, bytes, etag);
            breakOff(exchange, bytes, etag, after);
        });
    }

    static void breakOff(HttpExchange exchange, byte[] bytes, String etag, int after) throws IOException {
        if (etag != null) exchange.getResponseHeaders().set("ETag", etag);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, after);
        exchange.getResponseBody().flush();
    }

    /** Refuses to be asked for the head only, and gives a date instead of an ETag. */
    public void hasDated(String name, String text, Instant modified) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        files.put(name, exchange -> {
            exchange.getResponseHeaders().set("Last-Modified",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(modified.atZone(ZoneOffset.UTC)));
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(head ? 405 : 200, head ? -1 : bytes.length);
            if (!head) exchange.getResponseBody().write(bytes);
        });
    }

    static void send(HttpExchange exchange, byte[] bytes, String etag) throws IOException {
        Headers asked = exchange.getRequestHeaders();
        exchange.getResponseHeaders().set("ETag", etag);
        if (etag.equals(asked.getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        String range = asked.getFirst("Range");
        int from = range != null && etag.equals(asked.getFirst("If-Range")) ? Integer.parseInt(range.replaceAll("bytes=(\\d+)-.*", "$1"))
                : 0;
        if (from > 0) exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length);
        byte[] sent = Arrays.copyOfRange(bytes, from, bytes.length);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, head ? -1 : sent.length);
        if (!head) exchange.getResponseBody().write(sent);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
