package org.entente.access;

import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.util.HexFormat;

/** What counts as one client where nothing better is known: an IPv4 address, or the /64 of IPv6 that one household or server is given. */
public final class AddressBlock {
    private static final int BYTES = 8;

    private AddressBlock() {}

    public static String of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, BYTES));
    }

    /** @param address null for a connection that is closed; it may be a name, such as that of a socket in the file system */
    public static String of(SocketAddress address) {
        if (address == null || address.hostAddress() == null) return "";
        try {
            return of(InetAddress.ofLiteral(address.hostAddress()));
        } catch (IllegalArgumentException e) {
            return address.hostAddress();
        }
    }
}
