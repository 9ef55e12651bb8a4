package org.entente.access;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;

/** Tells apart who shows nothing, who shows an API key, and who shows a token: that is left to Quarkus's OIDC, which comes next. */
@ApplicationScoped
class BearerMechanism implements HttpAuthenticationMechanism {
    private static final int BEFORE_OIDC = 2 * DEFAULT_PRIORITY;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        Credentials shown = Credentials.of(context.request());
        if (shown.isToken()) return Uni.createFrom().nullItem();
        // The challenge, should it be wrong, is ours.
        context.put(HttpAuthenticationMechanism.class.getName(), this);
        if (shown.isKey())
            return identities.authenticate(
                    HttpSecurityUtils.setRoutingContextAttribute(new ShownKey(Objects.requireNonNull(shown.text())), context));
        // Said here, or OIDC would look for cookies, of which there are none.
        return identities.authenticate(HttpSecurityUtils.setRoutingContextAttribute(new AnonymousAuthenticationRequest(), context));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(HttpResponseStatus.UNAUTHORIZED.code(), HttpHeaderNames.WWW_AUTHENTICATE,
                Credentials.of(context.request()).challenge()));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(ShownKey.class);
    }

    @Override
    public int getPriority() {
        return BEFORE_OIDC;
    }
}
