package org.entente.graph;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The name of a type and a natural key in it, as one opaque text. */
public record NodeId(String type, String key) {
    /** The id text of an object of this class with this natural key. */
    public static String of(Class<?> type, String key) {
        return new NodeId(type.getSimpleName(), key).encoded();
    }

    public String encoded() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((type + ':' + key).getBytes(StandardCharsets.UTF_8));
    }

    /** Empty where the text is no id of ours: an unknown id is not an error. */
    public static Optional<NodeId> decode(String id) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 1 ? Optional.empty() : Optional.of(new NodeId(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
