package org.entente.graph;

/** Something that the client can put right. Its message is for the client. */
public class RequestError extends RuntimeException {
    private final ErrorCode code;

    public RequestError(ErrorCode code, String message) {
        // Nobody reads where in our code a client's mistake was noticed, and a request may have many.
        super(message, null, false, false);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
