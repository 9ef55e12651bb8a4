package org.entente.edition.file;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of the INSERT statements of a database's dump: numbers, NULL, and texts as 'it''s' or N'it''s'. Other statements are passed over, line by line. */
final class SqlRecords implements Records {
    private static final Pattern INSERT = Pattern.compile("(?is)\\binsert\\s+into\\s+\\S+\\s*\\(([^)]*)\\)\\s*values");
    private static final int END = -1;

    private final String name;
    private final Reader text;
    private final char[] buffer = new char[1 << 16];
    private final List<String> fields = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private int filled;
    private int at;
    private int next;
    private long nextLine = 1;
    private long line;
    private boolean inValues;
    private String columns = "";

    SqlRecords(Reader text, String name) throws IOException {
        this.name = name;
        this.text = text;
        advance();
    }

    /** The columns of the first INSERT in the beginning of a dump; none where there is no such statement. */
    static List<String> columns(String head) {
        Matcher insert = INSERT.matcher(head);
        if (!insert.find()) return List.of();
        return Arrays.stream(insert.group(1).split(",")).map(String::strip).toList();
    }

    @Override
    public boolean next() throws IOException {
        while (true) {
            skipSpace();
            if (next == END) return false;
            if (inValues && next == '(') {
                row();
                return true;
            }
            if (inValues && next == ',') advance();
            else if (inValues && next == ';') {
                inValues = false;
                advance();
            } else statement();
        }
    }

    private void statement() throws IOException {
        inValues = false;
        String word = word();
        if (word.equalsIgnoreCase("insert")) insert();
        else while (next != END && next != '\n') advance();
    }

    /** To the first row: all statements of a table have the same columns. */
    private void insert() throws IOException {
        line = nextLine;
        while (next != '(') {
            if (next == END) throw broken("ends inside an INSERT.");
            advance();
        }
        String named = between();
        if (columns.isEmpty()) columns = named;
        if (!named.equals(columns)) throw broken("this INSERT has other columns than the first one.");
        skipSpace();
        String word = word();
        if (!word.equalsIgnoreCase("values")) throw broken("VALUES is expected here, not \"" + word + "\".");
        inValues = true;
    }

    private String between() throws IOException {
        value.setLength(0);
        for (advance(); next != ')'; advance()) {
            if (next == END) throw broken("ends inside an INSERT.");
            value.append((char) next);
        }
        advance();
        return value.toString();
    }

    private void row() throws IOException {
        line = nextLine;
        fields.clear();
        do {
            advance();
            skipSpace();
            fields.add(value());
            skipSpace();
        } while (next == ',');
        if (next != ')') throw next == END ? broken("ends inside the row that begins here.") : broken("no comma after a value.");
        advance();
    }

    /** Empty for NULL. */
    private String value() throws IOException {
        value.setLength(0);
        if (next == 'N' || next == 'n') {
            advance();
            if (next == '\'') return quoted();
            return known("N" + word());
        }
        return next == '\'' ? quoted() : known(word());
    }

    private String known(String word) {
        if (word.equalsIgnoreCase("null")) return "";
        if (!word.isEmpty() && (Character.isDigit(word.charAt(0)) || word.charAt(0) == '-')) return word;
        throw broken("a number, a text or NULL is expected, not \"" + word + "\".");
    }

    private String quoted() throws IOException {
        long opened = nextLine;
        value.setLength(0);
        while (true) {
            advance();
            if (next == END) throw new InvalidFile(name + ", line " + opened + ": a text is opened here and never closed.");
            if (next == '\'') {
                advance();
                if (next != '\'') return value.toString();
            }
            value.append((char) next);
            if (value.length() > LONGEST_FIELD)
                throw new InvalidFile(name + ", line " + opened + ": the text that is opened here is longer than 1 MB.");
        }
    }

    private String word() throws IOException {
        StringBuilder word = new StringBuilder();
        while (Character.isLetterOrDigit(next) || next == '-' || next == '.' || next == '_') {
            word.append((char) next);
            advance();
        }
        return word.toString();
    }

    private void skipSpace() throws IOException {
        while (next != END && Character.isWhitespace(next)) advance();
    }

    private void advance() throws IOException {
        if (next == '\n') nextLine++;
        if (at >= filled) {
            filled = text.read(buffer);
            at = 0;
        }
        next = filled < 0 ? END : buffer[at++];
    }

    private InvalidFile broken(String why) {
        return new InvalidFile(name + ", line " + line + ": " + why);
    }

    @Override
    public String[] fields() {
        return fields.toArray(String[]::new);
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
