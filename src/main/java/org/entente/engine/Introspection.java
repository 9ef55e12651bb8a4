package org.entente.engine;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.access.Role;
import org.entente.graph.ErrorCode;
import org.entente.graph.RequestError;

/** Whether clients may ask for the schema: by a query, as a file, and so in the page. Operators always may. */
@Singleton
class Introspection {
    @ConfigProperty(name = "entente.introspection.enabled")
    boolean enabled;

    boolean isOpenTo(Role role) {
        return enabled || role == Role.OPERATOR;
    }

    /** Of a valid document: there the two fields stand at the root of queries only. */
    void check(Document document, Role role) {
        if (!isOpenTo(role) && asked(document))
            throw new RequestError(ErrorCode.INTROSPECTION_DISABLED,
                    "This server does not tell its schema: '__schema' and '__type' cannot be asked.");
    }

    private static boolean asked(Node<?> node) {
        if (node instanceof Field field && (field.getName().equals("__schema") || field.getName().equals("__type"))) return true;
        for (Node<?> child : node.getChildren()) if (asked(child)) return true;
        return false;
    }
}
