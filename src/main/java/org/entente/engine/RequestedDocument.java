package org.entente.engine;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.entente.graph.ErrorCode;
import org.entente.graph.RequestError;
import org.jspecify.annotations.Nullable;

/** The document that a request asks, however it names it. */
@Singleton
class RequestedDocument {
    @Inject
    TrustedDocuments trusted;

    @Inject
    PersistedQueries persisted;

    /** @throws RequestError if there is none, or it must not be asked */
    String of(GraphRequest request) {
        return trusted.document(request).map(document -> same(document, request)).orElseGet(() -> untrusted(request));
    }

    private static String same(String document, GraphRequest request) {
        String query = request.query();
        if (query == null || query.equals(document) || Sha256.of(query).equals(request.hash())) return document;
        throw new RequestError(ErrorCode.BAD_REQUEST,
                "'query' is not the trusted document that 'extensions.persistedQuery.sha256Hash' names: leave one of them out.");
    }

    private @Nullable String untrusted(GraphRequest request) {
        if (request.documentId() != null)
            throw new RequestError(ErrorCode.DOCUMENT_NOT_FOUND, "There is no trusted document with this 'documentId'.");
        trusted.requireOpen();
        return request.hash() == null ? request.query() : persisted.document(request);
    }

    /** Once it has turned out to be valid. */
    void isValid(GraphRequest request) {
        if (request.hash() != null && request.query() != null) persisted.keep(request.hash(), request.query());
    }
}
