package org.entente.graph;

/** What went wrong, as {@code extensions.code} of an error. */
public enum ErrorCode {
    BAD_REQUEST, BAD_USER_INPUT, BAD_CURSOR, PAGE_TOO_LARGE,
    GRAPHQL_PARSE_FAILED, GRAPHQL_VALIDATION_FAILED, OPERATION_NOT_FOUND, INTROSPECTION_DISABLED, NULL_IN_NON_NULL_FIELD,
    BODY_TOO_LARGE, TOO_MANY_TOKENS, QUERY_TOO_DEEP, TOO_MANY_ALIASES, QUERY_TOO_LARGE,
    METHOD_NOT_ALLOWED, UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE,
    TOO_MANY_REQUESTS, REQUEST_TIMEOUT, SERVER_BUSY, DATABASE_UNAVAILABLE, EDITION_NOT_HERE_YET, INTERNAL_ERROR;

    /** Whether the other fields of the request have no chance either: it ends as a whole. */
    boolean endsRequest() {
        return this == REQUEST_TIMEOUT || this == SERVER_BUSY || this == DATABASE_UNAVAILABLE;
    }
}
