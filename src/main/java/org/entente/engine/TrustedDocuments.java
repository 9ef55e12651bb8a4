package org.entente.engine;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.graph.ErrorCode;
import org.entente.graph.RequestError;

/**
 * Documents that the operator has put into a directory, by their ids: manifests as Apollo's tools write them, maps from id to document as
 * Relay's compiler and GraphQL Code Generator write them, and single documents, whose id is their SHA-256.
 */
@Singleton
class TrustedDocuments {
    @Inject
    @ConfigProperty(name = "entente.trusted-documents.directory")
    Optional<Path> directory;

    /** Whether nothing else is served. */
    @Inject
    @ConfigProperty(name = "entente.trusted-documents.only")
    boolean only;

    private final Map<String, String> byId = new HashMap<>();

    void read(@Observes StartupEvent event) {
        if (directory.isEmpty()) {
            if (only)
                throw new IllegalStateException(
                        "ENTENTE_TRUSTED_DOCUMENTS_ONLY needs ENTENTE_TRUSTED_DOCUMENTS_DIRECTORY: there is no document to serve.");
            return;
        }
        try (Stream<Path> files = Files.list(directory.get())) {
            for (Path file : files.sorted().toList()) read(file);
        } catch (IOException e) {
            throw new IllegalStateException("The directory of trusted documents cannot be read: " + e, e);
        }
        Log.infof("%d trusted documents%s", byId.size(), only ? "; nothing else is served" : "");
    }

    private void read(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".graphql")) {
            String document = Files.readString(file);
            byId.put(Sha256.of(document), document);
        } else if (name.endsWith(".json")) {
            try {
                read(new JsonObject(Files.readString(file)));
            } catch (DecodeException | ClassCastException e) {
                throw new IllegalStateException(file + " is neither a manifest of operations nor a map from id to document.", e);
            }
        }
    }

    private void read(JsonObject json) {
        if (json.getValue("operations") instanceof JsonArray operations) {
            for (Object operation : operations)
                byId.put(((JsonObject) operation).getString("id"), ((JsonObject) operation).getString("body"));
        } else json.forEach(entry -> byId.put(entry.getKey(), (String) entry.getValue()));
    }

    /** The document of a request that names one, by its id or, as Apollo's clients do, by its hash; empty if it names none that is here. */
    Optional<String> document(GraphRequest request) {
        if (byId.isEmpty()) return Optional.empty();
        return Stream.of(Optional.ofNullable(request.documentId()), Optional.ofNullable(request.hash())).flatMap(Optional::stream)
                .flatMap(id -> candidates(id).stream()).map(byId::get).filter(document -> document != null).findFirst();
    }

    /** The draft of GraphQL over HTTP writes an id that is a hash with a prefix. */
    private static List<String> candidates(String id) {
        return id.startsWith("sha256:") ? List.of(id, id.substring("sha256:".length())) : List.of(id);
    }

    /** Whether a document that is not here may be asked. */
    void requireOpen() {
        if (only)
            throw new RequestError(ErrorCode.DOCUMENT_NOT_TRUSTED, "This server answers trusted documents only: name one by 'documentId'.");
    }
}
