package org.entente.engine;

import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import java.util.List;
import org.entente.graph.ErrorCode;
import org.jspecify.annotations.Nullable;

/** What a document turned out to be. */
sealed interface CheckedDocument {
    /** Ready to run. */
    record Valid(PreparsedDocumentEntry entry) implements CheckedDocument {
        Document document() {
            return entry.getDocument();
        }
    }

    /**
     * What is wrong with it.
     *
     * @param document null if it could not be parsed
     */
    record Refused(ErrorCode code, List<GraphQLError> errors, @Nullable Document document) implements CheckedDocument {}
}
