package org.entente.graph;

/** Something that the client can put right. Its message is for the client. */
public class RequestError extends RuntimeException {
    private final ErrorCode code;

    public RequestError(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
