package org.entente.engine;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.function.Function;
import org.entente.graph.ErrorCode;
import org.entente.graph.RequestError;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks: a document, or the name of one that the server knows, its variables, and which of its operations.
 *
 * @param query null where the document is only named
 * @param hash SHA-256 of the document, in hexadecimal digits, by Apollo's protocol of automatic persisted queries; null for none
 * @param documentId of a trusted document; null for none
 * @param wantsCost {@code extensions: {"cost": true}}: it wants to see what that costs
 */
record GraphRequest(@Nullable String query, @Nullable String hash, @Nullable String documentId, Map<String, Object> variables,
        @Nullable String operationName, boolean wantsCost) {
    private static final int MOST_PARTS = 50_000;

    /** From the JSON body of a POST. */
    static GraphRequest of(Buffer body) {
        Object json;
        if (body != null && parts(body) > MOST_PARTS) throw bad("The request body holds more than " + MOST_PARTS + " values.");
        try {
            json = body == null || body.length() == 0 ? null : Json.decodeValue(body);
        } catch (DecodeException _) {
            throw bad("The request body is not JSON.");
        }
        if (!(json instanceof JsonObject request))
            throw bad("The request body must be a JSON object with the field 'query'; batches are not supported.");
        return of(request::getValue);
    }

    /** At least as many as there are values: each takes some forty times the byte that it is written with. */
    private static int parts(Buffer body) {
        int parts = 0;
        for (byte one : body.getBytes()) if (one == ',' || one == '[' || one == '{') parts++;
        return parts;
    }

    /** From the parameters of a GET; null for one that is not there. */
    static GraphRequest ofParameters(Function<String, String> parameters) {
        return of(name -> name.equals("variables") || name.equals("extensions") ? json(name, parameters.apply(name))
                : parameters.apply(name));
    }

    private static GraphRequest of(Function<String, Object> values) {
        JsonObject variables = object("variables", values);
        JsonObject extensions = object("extensions", values);
        String query = text("query", values);
        String documentId = text("documentId", values);
        String hash = hash(extensions.getValue("persistedQuery"));
        if (query == null && documentId == null && hash == null) throw bad("'query' is missing.");
        if (query != null && documentId != null) throw bad("Send 'query' or 'documentId', not both.");
        // Clients write an empty name for none.
        String name = text("operationName", values);
        return new GraphRequest(query, hash, documentId, variables.getMap(), "".equals(name) ? null : name,
                Boolean.TRUE.equals(extensions.getValue("cost")));
    }

    private static @Nullable String hash(Object persistedQuery) {
        if (persistedQuery == null) return null;
        if (!(persistedQuery instanceof JsonObject persisted) || !(persisted.getValue("sha256Hash") instanceof String hash))
            throw bad("'extensions.persistedQuery' must be an object with the string 'sha256Hash'.");
        if (!Integer.valueOf(1).equals(persisted.getValue("version"))) throw bad("'extensions.persistedQuery.version' must be 1.");
        return hash;
    }

    private static @Nullable String text(String name, Function<String, Object> values) {
        Object value = values.apply(name);
        if (value != null && !(value instanceof String)) throw bad("'" + name + "' must be a string.");
        return (String) value;
    }

    private static JsonObject object(String name, Function<String, Object> values) {
        Object value = values.apply(name);
        if (value != null && !(value instanceof JsonObject)) throw bad("'" + name + "' must be an object.");
        return value == null ? new JsonObject() : (JsonObject) value;
    }

    private static @Nullable Object json(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) return null;
        try {
            return Json.decodeValue(text);
        } catch (DecodeException _) {
            throw bad("'" + name + "' is not JSON.");
        }
    }

    private static RequestError bad(String message) {
        return new RequestError(ErrorCode.BAD_REQUEST, message);
    }
}
