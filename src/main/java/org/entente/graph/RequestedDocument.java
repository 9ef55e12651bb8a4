package org.entente.graph;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The document that a request asks, however it names it. */
@Singleton
class RequestedDocument {
    @Inject
    TrustedDocuments trusted;

    @Inject
    PersistedQueries persisted;

    /** @throws RequestError if there is none, or it must not be asked */
    String of(GraphRequest request) {
        return trusted.document(request).orElseGet(() -> untrusted(request));
    }

    private String untrusted(GraphRequest request) {
        if (request.documentId() != null) throw new RequestError(ErrorCode.DOCUMENT_NOT_FOUND, "There is no trusted document with this 'documentId'.");
        trusted.requireOpen();
        return request.hash() == null ? request.query() : persisted.document(request);
    }

    /** Once it has turned out to be valid. */
    void isValid(GraphRequest request) {
        if (request.hash() != null && request.query() != null) persisted.keep(request.hash(), request.query());
    }
}
