package org.entente;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a client and a TCP server and does to what they send what bad networks do. */
public final class FaultyNetwork implements AutoCloseable {
    private static final int PAUSE_MILLISECONDS = 20;

    /** What becomes of the bytes, of connections that are open already, too. */
    public enum Mode {
        PASS,
        /** Connections are accepted, nothing arrives; it is delivered when the mode is another again. */
        BLACK_HOLE,
        /** Each piece comes a tenth of a second later. */
        LATENCY,
        /** Every connection is reset. */
        RESET,
        /** A connection is reset when a client's bytes say that a transaction ends. */
        RESET_AT_COMMIT,
        /** A byte now and then. */
        SLOW_DRIP
    }

    private final ServerSocket door;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Mode mode = Mode.PASS;

    /** @param server its port on this machine */
    public FaultyNetwork(int server) throws IOException {
        this.server = server;
        door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    public void set(Mode next) {
        mode = next;
        if (next == Mode.RESET) open.forEach(FaultyNetwork::reset);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                open.add(client);
                if (mode == Mode.RESET) reset(client);
                else Thread.startVirtualThread(() -> connect(client));
            } catch (IOException e) {
                // Closed, or one connection failed.
            }
        }
    }

    private void connect(Socket client) {
        try {
            Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
            open.add(upstream);
            Thread.startVirtualThread(() -> pump(client, upstream));
            pump(upstream, client);
        } catch (IOException e) {
            reset(client);
        }
    }

    private void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[8192];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (mode == Mode.RESET_AT_COMMIT && new String(bytes, 0, read, StandardCharsets.ISO_8859_1).contains("COMMIT")) {
                    reset(from);
                    return;
                }
                deliver(bytes, read, out);
            }
        } catch (IOException | InterruptedException e) {
            // One of them is gone, so is the other.
        } finally {
            close(from);
            close(to);
        }
    }

    private void deliver(byte[] bytes, int length, OutputStream out) throws IOException, InterruptedException {
        while (mode == Mode.BLACK_HOLE) Thread.sleep(PAUSE_MILLISECONDS);
        if (mode == Mode.LATENCY) Thread.sleep(100);
        int sent = 0;
        for (; mode == Mode.SLOW_DRIP && sent < length; sent++) {
            out.write(bytes[sent]);
            Thread.sleep(PAUSE_MILLISECONDS);
        }
        out.write(bytes, sent, length - sent);
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It is closed.
        }
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It was already.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(FaultyNetwork::close);
    }
}
