package org.entente.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.net.SocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients that show nothing are told apart by where they are. */
class ClientTest {
    @Test
    void clientsAreToldApart() {
        assertEquals(direct("192.0.2.1"), Client.of(address("192.0.2.1"), List.of("203.0.113.1"), 0));
        assertEquals(direct("203.0.113.2"), Client.of(address("10.0.0.1"), List.of("192.0.2.9, 203.0.113.2", "10.0.0.2"), 2));
        assertEquals(direct("10.0.0.1"), Client.of(address("10.0.0.1"), List.of(), 1));
        assertEquals(Client.UNKNOWN, Client.of(address("10.0.0.1"), List.of("_hidden"), 1));
        assertEquals(direct("203.0.113.2"), Client.of(address("10.0.0.1"), List.of("203.0.113.2:4711"), 1));
        assertEquals(direct("2001:db8::1"), Client.of(address("10.0.0.1"), List.of("[2001:db8::1]:4711"), 1));
        assertEquals(direct("2001:db8::1"), Client.of(address("10.0.0.1"), List.of("[2001:db8::1]"), 1));
        // A proxy on this machine that the operator has not counted.
        assertFalse(Client.of(address("127.0.0.1"), List.of("203.0.113.2"), 0).isLocal());
        assertTrue(direct("127.0.0.1").isLocal() && direct("::1").isLocal() && !direct("192.0.2.1").isLocal());
    }

    private static Client direct(String host) {
        return Client.of(address(host), List.of(), 0);
    }

    private static SocketAddress address(String host) {
        return SocketAddress.inetSocketAddress(1, host);
    }
}
