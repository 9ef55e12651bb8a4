package org.entente.faults;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Clients that ask for much and read nothing of it, or send much and do not end. */
final class SlowClients implements AutoCloseable {
    private static final int LARGE = 1_000_000;

    private final URI url;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();

    SlowClients(URI url) {
        this.url = url;
    }

    void readNothing(int count, List<String> addresses) throws IOException {
        byte[] body = new JsonObject().put("query", Questions.LARGE).encode().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < count; i++) begin(addresses.get(i % addresses.size()), body.length).getOutputStream().write(body);
    }

    /** All but the last byte; none of them waits for another. */
    void endNothing(int count, List<String> addresses) {
        byte[] body = new byte[LARGE - 1];
        for (int i = 0; i < count; i++) {
            String address = addresses.get(i % addresses.size());
            Thread.startVirtualThread(() -> {
                try {
                    begin(address, LARGE).getOutputStream().write(body);
                } catch (IOException e) {
                    // Refused, or over.
                }
            });
        }
    }

    private Socket begin(String address, int length) throws IOException {
        Socket socket = new Socket();
        sockets.add(socket);
        socket.setReceiveBufferSize(4096);
        socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
        socket.connect(new InetSocketAddress(url.getHost(), url.getPort()));
        socket.getOutputStream()
                .write(("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) socket.close();
    }
}
