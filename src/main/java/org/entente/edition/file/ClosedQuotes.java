package org.entente.edition.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Hands the text of a CSV file on, and refuses one that ends inside a quoted field: the rest of the file would be one value. */
final class ClosedQuotes extends FilterReader {
    private final String name;
    private final char separator;
    private boolean inside;
    private boolean fieldBegins = true;
    private char previous;
    private long line = 1;
    private long opened;

    ClosedQuotes(Reader in, String name, char separator) {
        super(in);
        this.name = name;
        this.separator = separator;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count < 0 && inside) throw new InvalidFile(name + ", line " + opened + ": a quote is opened here and never closed.");
        for (int i = offset; i < offset + count; i++) look(buffer[i]);
        return count;
    }

    private void look(char c) {
        if (c == '\r' || c == '\n' && previous != '\r') line++;
        if (c == '"') {
            // A doubled quote closes and opens again.
            boolean doubled = !inside && !fieldBegins && previous == '"';
            if (!inside && fieldBegins) opened = line;
            inside = !inside && (fieldBegins || doubled);
            fieldBegins = false;
        } else if (!inside) {
            fieldBegins = c == separator || c == '\n' || c == '\r';
        }
        previous = c;
    }
}
