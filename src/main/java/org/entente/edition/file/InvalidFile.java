package org.entente.edition.file;

/** A file that cannot be imported as a whole; the message names the file and, where there is one, the line and column. */
public class InvalidFile extends RuntimeException {
    public InvalidFile(String message) {
        super(message);
    }

    public InvalidFile(String message, Throwable cause) {
        super(message, cause);
    }
}
