package org.entente.edition.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of a JSON document, each with the names of the members that lead to it, as Government/Capital/name; a last name "text" is left out. */
final class JsonRecords implements Records {
    static final List<String> COLUMNS = List.of("path", "text");
    private static final String TEXT = "text";
    private static final JsonFactory JSON = new JsonFactory();

    private final String name;
    private final JsonParser json;
    private final Deque<String> way = new ArrayDeque<>();
    private String[] fields = {};
    private long line;

    JsonRecords(Reader text, String name) throws IOException {
        this.name = name;
        json = JSON.createParser(text);
    }

    /** The names of the members of the document itself; none if it is no object. */
    static List<String> members(Reader text, String name) throws IOException {
        List<String> members = new ArrayList<>();
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) return List.of();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                members.add(json.currentName());
                json.nextToken();
                json.skipChildren();
            }
        } catch (JsonProcessingException e) {
            throw broken(name, e);
        }
        return members;
    }

    @Override
    public boolean next() throws IOException {
        try {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                    way.addLast(json.currentName() == null ? "" : json.currentName());
                } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                    way.removeLast();
                } else if (token.isScalarValue()) {
                    line = json.currentTokenLocation().getLineNr();
                    fields = new String[] {path(json.currentName()), json.getText()};
                    return true;
                }
            }
            return false;
        } catch (JsonProcessingException e) {
            throw broken(name, e);
        }
    }

    /** @param last the name of the text itself; null in an array */
    private String path(@Nullable String last) {
        List<String> names = new ArrayList<>(way);
        if (last != null && !last.equals(TEXT)) names.add(last);
        names.removeIf(String::isEmpty);
        return String.join("/", names);
    }

    private static InvalidFile broken(String name, JsonProcessingException e) {
        long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        // The parser also tells where it began, in terms of its own.
        String why = e.getOriginalMessage().replaceFirst("(?s) \\(start marker.*", "");
        return new InvalidFile(name + ", line " + line + ": is no JSON: " + why + ".", e);
    }

    @Override
    public String[] fields() {
        return fields;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
