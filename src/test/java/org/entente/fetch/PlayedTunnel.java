package org.entente.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** A proxy for HTTPS: lets those who know its password through to whom they name. */
public final class PlayedTunnel implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger through = new AtomicInteger();
    private final String password;

    /** @param password with the user, as in me:secret */
    public PlayedTunnel(String password) throws IOException {
        this.password = "Basic " + Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8));
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** How many were let through. */
    public int through() {
        return through.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException e) {
            // The test has ended.
        }
    }

    private void serve(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            if (!head.contains("Proxy-Authorization: " + password)) {
                answer(client,
                        "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\nConnection: close");
                return;
            }
            String[] target = head.split(" ")[1].split(":");
            try (Socket publisher = new Socket(target[0], Integer.parseInt(target[1]))) {
                through.incrementAndGet();
                answer(client, "200 Connection established");
                Thread.ofVirtual().start(() -> pump(publisher, client));
                pump(client, publisher);
            }
        } catch (IOException e) {
            // Whoever asked has gone.
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) throw new IOException("no end of the head");
            head.append((char) next);
        }
        return head.toString();
    }

    private static void answer(Socket client, String answer) throws IOException {
        client.getOutputStream().write(("HTTP/1.1 " + answer + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // One of both has gone.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
