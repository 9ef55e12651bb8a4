package org.entente.fetch;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The proxies that the environment names, as for curl: https_proxy, http_proxy, all_proxy, no_proxy, in lower or upper case. */
final class EnvironmentProxies extends ProxySelector {
    private static final String DISABLED = "jdk.http.auth.tunneling.disabledSchemes";

    private final Map<String, String> environment;

    /** @throws IllegalArgumentException if what is named is no proxy */
    EnvironmentProxies(Map<String, String> environment) {
        this.environment = environment;
        for (String scheme : List.of("http", "https")) proxy(scheme);
    }

    @Override
    public List<Proxy> select(URI asked) {
        URI proxy = isExcepted(asked) ? null : proxy(asked.getScheme());
        // Those that the options of the virtual machine name.
        if (proxy == null) return ProxySelector.getDefault().select(asked);
        int port = proxy.getPort() >= 0 ? proxy.getPort() : "https".equals(proxy.getScheme()) ? 443 : 80;
        return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.getHost(), port)));
    }

    /** Null if none is named. */
    private @Nullable URI proxy(String scheme) {
        String named = variable(scheme.toLowerCase(Locale.ROOT) + "_proxy");
        if (named == null) named = variable("all_proxy");
        if (named == null) return null;
        URI proxy = URI.create(named.contains("://") ? named : "http://" + named);
        if (proxy.getHost() == null || !proxy.getScheme().startsWith("http"))
            throw new IllegalArgumentException("The environment's proxy must be like http://proxy.example.org:3128");
        return proxy;
    }

    private @Nullable String variable(String name) {
        String value = environment.getOrDefault(name, environment.get(name.toUpperCase(Locale.ROOT)));
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A host, a domain with all below it, either with a port, or all. */
    private boolean isExcepted(URI asked) {
        String excepted = variable("no_proxy");
        if (excepted == null) return false;
        String host = asked.getHost().toLowerCase(Locale.ROOT);
        for (String one : excepted.toLowerCase(Locale.ROOT).split("[,\\s]+")) {
            String name = one.replaceFirst("^\\*?\\.", "");
            if (one.equals("*") || name.equals(host) || name.equals(host + ":" + asked.getPort())) return true;
            if (!name.isEmpty() && host.endsWith("." + name)) return true;
        }
        return false;
    }

    @Override
    public void connectFailed(URI asked, SocketAddress proxy, IOException failure) {
        // Is told by the request that failed.
    }

    /** Tells a proxy, and nobody else, the user and password of its address; empty if no address has them. */
    Optional<Authenticator> authenticator() {
        if (user("http") == null && user("https") == null) return Optional.empty();
        // Java sends no password to a proxy of HTTPS unless it is allowed to, since it goes over the wire as it is; as curl does.
        if (System.getProperty(DISABLED) == null) System.setProperty(DISABLED, "");
        return Optional.of(new Authenticator() {
            @Override
            protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                if (getRequestorType() != RequestorType.PROXY) return null;
                String told = user(getRequestingURL() == null ? "https" : getRequestingURL().getProtocol());
                if (told == null) return null;
                String[] parts = told.split(":", 2);
                return new PasswordAuthentication(decoded(parts[0]), decoded(parts.length < 2 ? "" : parts[1]).toCharArray());
            }
        });
    }

    private @Nullable String user(String scheme) {
        URI proxy = proxy(scheme);
        return proxy == null ? null : proxy.getRawUserInfo();
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
