package org.entente.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What one address can do to another: a cheap question of one, alone and while 50 connections of the other ask something dear.
 * The server counts local clients, too: {@code ENTENTE_CLIENTS_LIMIT_LOCAL=true}.
 *
 * <pre>java src/test/java/org/entente/bench/Neighbours.java http://127.0.0.1:8080/graphql 10</pre>
 */
final class Neighbours {
    private static final int ATTACKERS = 50;
    private static final String CHEAP = "{\"query\": \"{ country(code: \\\"AZ\\\") { name capital region } }\"}";
    private static final String DEAR = "{\"query\": \"{ organizations(first: 100) { nodes { name memberships(first: 100) { nodes { role country { name region capital } citations { locator } } } } } }\"}";

    private Neighbours() {}

    public static void main(String... arguments) throws Exception {
        URI url = URI.create(arguments[0]);
        long seconds = Long.parseLong(arguments[1]);
        HttpClient neighbour = from("127.0.0.3");
        for (int i = 0; i < 500; i++) ask(neighbour, url, CHEAP);
        List<Long> alone = new ArrayList<>();
        Map<Integer, Integer> quiet = measure(neighbour, url, seconds, alone);

        AtomicBoolean over = new AtomicBoolean();
        Map<Integer, Integer> attacked = new ConcurrentHashMap<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < ATTACKERS; i++) threads.add(Thread.startVirtualThread(() -> attack("127.0.0.2", url, over, attacked)));
        Thread.sleep(2000);
        List<Long> beside = new ArrayList<>();
        Map<Integer, Integer> busy = measure(neighbour, url, seconds, beside);
        over.set(true);
        for (Thread thread : threads) thread.join();
        System.out.printf("alone:  median %.2f ms, 99 %% %.2f ms, by status %s%n", at(alone, 0.5), at(alone, 0.99), quiet);
        System.out.printf("beside: median %.2f ms, 99 %% %.2f ms, by status %s; the other address, by status: %s%n", at(beside, 0.5),
                at(beside, 0.99), busy, attacked);
        System.out.printf("ratio of the medians: %.2f%n", at(beside, 0.5) / at(alone, 0.5));
    }

    private static Map<Integer, Integer> measure(HttpClient client, URI url, long seconds, List<Long> times) throws Exception {
        Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            long began = System.nanoTime();
            statuses.merge(ask(client, url, CHEAP), 1, Integer::sum);
            times.add(System.nanoTime() - began);
            Thread.sleep(5);
        }
        return statuses;
    }

    /** By a bare socket: what asks shares the processors with what is measured, and must take little of them. */
    private static void attack(String from, URI url, AtomicBoolean over, Map<Integer, Integer> statuses) {
        byte[] request = ("POST " + url.getPath() + " HTTP/1.1\r\nHost: " + url.getAuthority()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + DEAR.length() + "\r\n\r\n" + DEAR)
                .getBytes(StandardCharsets.US_ASCII);
        while (!over.get()) {
            try (Socket socket = new Socket(url.getHost(), url.getPort(), InetAddress.getByName(from), 0)) {
                InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                while (!over.get()) {
                    socket.getOutputStream().write(request);
                    statuses.merge(status(in), 1, Integer::sum);
                }
            } catch (IOException e) {
                statuses.merge(0, 1, Integer::sum);
            }
        }
    }

    /** Reads a whole answer. */
    private static int status(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ")[1]);
        long length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) length = Long.parseLong(header.substring(15).strip());
        }
        in.skipNBytes(length);
        return status;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new EOFException();
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    private static int ask(HttpClient client, URI url, String body) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(url).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static HttpClient from(String address) throws IOException {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).localAddress(InetAddress.getByName(address)).build();
    }

    private static double at(List<Long> times, double part) {
        long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, part * sorted.length)] / 1e6;
    }
}
