package org.entente.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Who has shown an API key. */
@ApplicationScoped
class KeyIdentities implements IdentityProvider<ShownKey> {
    @Inject
    KnownKeys keys;

    @Inject
    KeyUse use;

    @Override
    public Class<ShownKey> getRequestType() {
        return ShownKey.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ShownKey shown, AuthenticationRequestContext context) {
        return Uni.createFrom().item(() -> identity(shown.text));
    }

    private SecurityIdentity identity(String shown) {
        String prefix = ApiKey.prefixOf(shown);
        ApiKey key = prefix == null ? null : keys.find(prefix);
        if (key == null && prefix != null && !keys.isComplete()) throw new UncheckedKey();
        if (key == null || !key.isShownAs(shown) || !key.isValidAt(OffsetDateTime.now(ZoneOffset.UTC)))
            throw new AuthenticationFailedException();
        use.of(key);
        return QuarkusSecurityIdentity.builder().setPrincipal(key).addRole(key.role().word()).build();
    }
}
