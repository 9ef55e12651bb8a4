package org.entente.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.vertx.core.buffer.Buffer;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a result as JSON bytes: the errors first, so that a reader of a long answer knows of them. */
final class JsonAnswer {
    private static final JsonFactory JSON = JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

    private JsonAnswer() {}

    /** @throws AbortedRequest if it is longer */
    static Buffer write(ExecutionResult result, long mostBytes) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(8192);
                JsonGenerator json = JSON.createGenerator(new Bounded(bytes, mostBytes))) {
            json.writeStartObject();
            if (!result.getErrors().isEmpty()) {
                json.writeArrayFieldStart("errors");
                for (GraphQLError error : result.getErrors()) error(json, error);
                json.writeEndArray();
            }
            if (result.isDataPresent()) {
                json.writeFieldName("data");
                value(json, result.getData());
            }
            if (result.getExtensions() != null && !result.getExtensions().isEmpty()) {
                json.writeFieldName("extensions");
                value(json, result.getExtensions());
            }
            json.writeEndObject();
            json.flush();
            return Buffer.buffer(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what grows too long, whatever its characters take as bytes. */
    private static final class Bounded extends FilterOutputStream {
        private final long most;
        private long written;

        Bounded(OutputStream out, long most) {
            super(out);
            this.most = most;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            written += length;
            if (written > most) throw Budget.tooLong(most);
            out.write(bytes, from, length);
        }
    }

    /** Without graphql-java's classification: ours is the code. */
    private static void error(JsonGenerator json, GraphQLError error) throws IOException {
        Map<String, Object> written = error.toSpecification();
        // Where it has no place in the query, it has no locations, not none of them.
        written.remove("locations", List.of());
        written.computeIfPresent("extensions", (key, extensions) -> {
            var own = new LinkedHashMap<Object, Object>((Map<?, ?>) extensions);
            own.remove("classification");
            return own.isEmpty() ? null : own;
        });
        value(json, written);
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Row row -> {
                json.writeStartObject();
                for (int i = 0; i < row.values.length; i++) {
                    json.writeFieldName(row.shape.written[i]);
                    value(json, row.values[i]);
                }
                json.writeEndObject();
            }
            case Collection<?> list -> {
                json.writeStartArray();
                for (Object element : list) value(json, element);
                json.writeEndArray();
            }
            case Map<?, ?> map -> {
                json.writeStartObject();
                for (var entry : map.entrySet()) {
                    json.writeFieldName((String) entry.getKey());
                    value(json, entry.getValue());
                }
                json.writeEndObject();
            }
            case Integer number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            // JSON has no infinities.
            case Double number when Double.isFinite(number) -> json.writeNumber(number);
            case Double number -> json.writeNull();
            case Long number -> json.writeNumber(number);
            case BigInteger number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case Float number when Float.isFinite(number) -> json.writeNumber(number);
            case Float number -> json.writeNull();
            case Number number -> json.writeNumber(number.toString());
            default -> json.writeString(value.toString());
        }
    }
}
