package org.entente.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who comes in, and as whom. What is shown has been checked before, in Quarkus's chain. */
@Singleton
public class Door {
    private static final String CLIENT = Client.class.getName();

    @ConfigProperty(name = "entente.anonymous.enabled")
    boolean anonymous;

    /** How many proxies of our own stand before the service. */
    @ConfigProperty(name = "entente.clients.proxies")
    int proxies;

    /** What makes the bearer of a token an operator. */
    @ConfigProperty(name = "entente.tokens.operator-role")
    String operatorRole;

    /** Whether the client may ask at all. Who shows something that nobody has taken is never let in as anonymous. */
    public boolean isOpen(RoutingContext context) {
        return identity(context) != null || anonymous && !Credentials.of(context.request()).isShown();
    }

    /** Whether the client has shown a key or token, valid or not: answers to it are for it alone. */
    public boolean isShown(RoutingContext context) {
        return Credentials.of(context.request()).isShown();
    }

    /** What the header WWW-Authenticate says to who is not let in. */
    public String challenge(RoutingContext context) {
        return Credentials.of(context.request()).challenge();
    }

    public Client client(RoutingContext context) {
        Client known = context.get(CLIENT);
        if (known == null) context.put(CLIENT, known = who(context));
        return known;
    }

    private Client who(RoutingContext context) {
        SecurityIdentity identity = identity(context);
        if (identity == null)
            return Client.of(context.request().remoteAddress(), context.request().headers().getAll("X-Forwarded-For"), proxies);
        if (identity.getPrincipal() instanceof ApiKey key) return Client.of(key);
        String subject = identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : null;
        return Client.ofToken(subject == null ? identity.getPrincipal().getName() : subject,
                identity.hasRole(operatorRole) ? Role.OPERATOR : Role.READER);
    }

    /** Null: anonymous. */
    private static @Nullable SecurityIdentity identity(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user && !user.getSecurityIdentity().isAnonymous() ? user.getSecurityIdentity()
                : null;
    }
}
