package org.entente.faults;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Clients that ask for much and read nothing of it. */
final class SlowReaders implements AutoCloseable {
    private final List<Socket> sockets = new ArrayList<>();

    SlowReaders(URI url, int count, List<String> addresses) throws IOException {
        byte[] body = new JsonObject().put("query", Questions.LARGE).encode().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < count; i++) {
            Socket socket = new Socket();
            sockets.add(socket);
            socket.setReceiveBufferSize(4096);
            socket.bind(new InetSocketAddress(InetAddress.getByName(addresses.get(i % addresses.size())), 0));
            socket.connect(new InetSocketAddress(url.getHost(), url.getPort()));
            socket.getOutputStream().write(("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) socket.close();
    }
}
