package org.entente.access;

import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as can be told.
 *
 * @param name its key, the subject of its token, or else its {@link AddressBlock}; never logged
 * @param isLocal on this very machine, where it has shown nothing else of itself
 * @param pointsPerMinute its own budget; null: what its role has
 */
public record Client(String name, boolean isLocal, Role role, @Nullable Long pointsPerMinute) {
    /** Some proxies add the port: 192.0.2.1:4711, [2001:db8::1]:4711. */
    private static final Pattern PORT = Pattern.compile("^(?:\\[([^\\]]+)\\]|([0-9.]+))(?::\\d+)?$");
    /** Whoever cannot be told from others. */
    static final Client UNKNOWN = anonymous("unknown", false);

    private static Client anonymous(String name, boolean isLocal) {
        return new Client(name, isLocal, Role.READER, null);
    }

    static Client of(ApiKey key) {
        return new Client("key " + key.prefix(), false, key.role(), key.pointsPerMinute());
    }

    static Client ofToken(String subject, Role role) {
        return new Client("token " + subject, false, role, null);
    }

    /**
     * @param remote the other end of the connection; null if it is closed already
     * @param forwarded the headers X-Forwarded-For, as they came
     * @param proxies how many proxies of our own stand before the service; each adds the address that it was asked from, so what
     *     stands further left in the header is only what a client says of itself
     */
    static Client of(SocketAddress remote, List<String> forwarded, int proxies) {
        if (remote == null || remote.hostAddress() == null) return UNKNOWN;
        if (proxies == 0) return forwarded.isEmpty() ? at(remote.hostAddress()) : at(remote.hostAddress()).notLocal();
        List<String> addresses = forwarded.stream().flatMap(header -> Stream.of(header.split(","))).map(String::strip).toList();
        return addresses.size() < proxies ? at(remote.hostAddress())
                : at(PORT.matcher(addresses.get(addresses.size() - proxies)).replaceFirst("$1$2"));
    }

    /** A proxy on this machine that nobody has told us of: its clients are not here. */
    private Client notLocal() {
        return new Client(name, false, role, pointsPerMinute);
    }

    private static Client at(String literal) {
        InetAddress address;
        int zone = literal.indexOf('%');
        try {
            address = InetAddress.ofLiteral(zone < 0 ? literal : literal.substring(0, zone));
        } catch (IllegalArgumentException e) {
            return UNKNOWN;
        }
        return anonymous(AddressBlock.of(address), address.isLoopbackAddress());
    }
}
