package org.entente.engine;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.graph.ErrorCode;
import org.entente.graph.RequestError;

/**
 * Documents that clients name by their hash after they have sent them once, as in Apollo's protocol of automatic persisted queries: the
 * recently used ones, up to a number of characters in all. Each server has its own; a client sends again what a server does not know.
 */
@Singleton
class PersistedQueries {
    /** Characters in all; 0: the protocol is switched off. */
    @Inject
    @ConfigProperty(name = "entente.persisted-queries.characters")
    long most;

    private final LinkedHashMap<String, String> known = new LinkedHashMap<>(64, 0.75f, true);
    private long characters;

    /** The document that the request names, or brings along. Clients go by the messages, which are the protocol's. */
    String document(GraphRequest request) {
        if (most == 0) throw new RequestError(ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED, "PersistedQueryNotSupported");
        if (request.query() == null) {
            synchronized (known) {
                String document = known.get(request.hash());
                if (document != null) return document;
            }
            throw new RequestError(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound");
        }
        if (!Sha256.of(request.query()).equals(request.hash()))
            throw new RequestError(ErrorCode.BAD_REQUEST, "'extensions.persistedQuery.sha256Hash' is not the SHA-256 of 'query'.");
        return request.query();
    }

    /** A valid document whose hash has been checked. */
    void keep(String hash, String document) {
        if (document.length() > most) return;
        synchronized (known) {
            if (known.put(hash, document) == null) characters += document.length();
            Iterator<Map.Entry<String, String>> oldest = known.entrySet().iterator();
            while (characters > most) {
                characters -= oldest.next().getValue().length();
                oldest.remove();
            }
        }
    }
}
