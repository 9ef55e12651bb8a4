package org.entente.edition.file;

import java.io.Closeable;
import java.io.IOException;

/** The rows of a table as they are read, one after the other. */
interface Records extends Closeable {
    /** No field of the known data sets comes near, in characters: what is longer is an open quote. */
    int LONGEST_FIELD = 1 << 20;

    /** Goes to the next row; false after the last one. */
    boolean next() throws IOException;

    /** The fields of the row, of which there may be more or less than the header has. */
    String[] fields();

    /** The line on which the row begins, counted from 1. */
    long line();
}
