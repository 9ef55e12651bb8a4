package org.entente.graph;

import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who asks, as far as can be told.
 *
 * @param name its {@link AddressBlock}; never logged
 * @param isLocal on this very machine
 */
record Client(String name, boolean isLocal) {
    /** Whoever cannot be told from others. */
    static final Client UNKNOWN = new Client("unknown", false);

    /**
     * @param remote the other end of the connection; null if it is closed already
     * @param forwarded the headers X-Forwarded-For, as they came
     * @param proxies how many proxies of our own stand before the service; each adds the address that it was asked from, so what
     *     stands further left in the header is only what a client says of itself
     */
    static Client of(SocketAddress remote, List<String> forwarded, int proxies) {
        if (remote == null || remote.hostAddress() == null) return UNKNOWN;
        if (proxies == 0) return of(remote.hostAddress());
        List<String> addresses = forwarded.stream().flatMap(header -> Stream.of(header.split(","))).map(String::strip).toList();
        return addresses.size() < proxies ? of(remote.hostAddress()) : of(addresses.get(addresses.size() - proxies));
    }

    private static Client of(String literal) {
        InetAddress address;
        try {
            address = InetAddress.ofLiteral(literal.replaceFirst("%.*", ""));
        } catch (IllegalArgumentException e) {
            return UNKNOWN;
        }
        return new Client(AddressBlock.of(address), address.isLoopbackAddress());
    }
}
