package org.entente.graph;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/**
 * What a client asks: a document, its variables, and which of its operations.
 *
 * @param wantsCost {@code extensions: {"cost": true}}: it wants to see what that costs
 */
record GraphRequest(String query, Map<String, Object> variables, String operationName, boolean wantsCost) {
    /** From the JSON body of a POST. */
    static GraphRequest of(Buffer body) {
        Object json;
        try {
            json = body == null || body.length() == 0 ? null : Json.decodeValue(body);
        } catch (DecodeException e) {
            throw bad("The request body is not JSON.");
        }
        if (!(json instanceof JsonObject request)) throw bad("The request body must be a JSON object with the field 'query'; batches are not supported.");
        return of(request.getValue("query"), request.getValue("variables"), request.getValue("operationName"), request.getValue("extensions"));
    }

    /** From the parameters of a GET; null for one that is not there. */
    static GraphRequest of(String query, String variables, String operationName, String extensions) {
        return of(query, json("variables", variables), (Object) operationName, json("extensions", extensions));
    }

    private static GraphRequest of(Object query, Object variables, Object operationName, Object extensions) {
        if (!(query instanceof String document)) throw bad(query == null ? "'query' is missing." : "'query' must be a string.");
        if (operationName != null && !(operationName instanceof String)) throw bad("'operationName' must be a string.");
        if (variables != null && !(variables instanceof JsonObject)) throw bad("'variables' must be an object.");
        if (extensions != null && !(extensions instanceof JsonObject)) throw bad("'extensions' must be an object.");
        // Clients write an empty name for none.
        String name = "".equals(operationName) ? null : (String) operationName;
        boolean wantsCost = extensions instanceof JsonObject wanted && Boolean.TRUE.equals(wanted.getValue("cost"));
        return new GraphRequest(document, variables == null ? Map.of() : ((JsonObject) variables).getMap(), name, wantsCost);
    }

    private static Object json(String name, String text) {
        if (text == null || text.isEmpty()) return null;
        try {
            return Json.decodeValue(text);
        } catch (DecodeException e) {
            throw bad("'" + name + "' is not JSON.");
        }
    }

    private static RequestError bad(String message) {
        return new RequestError(ErrorCode.BAD_REQUEST, message);
    }
}
