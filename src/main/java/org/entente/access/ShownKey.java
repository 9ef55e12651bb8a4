package org.entente.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** What a client has shown as an API key. */
final class ShownKey extends BaseAuthenticationRequest {
    final String text;

    ShownKey(String text) {
        this.text = text;
    }
}
