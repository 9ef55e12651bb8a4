package org.entente.engine;

import com.fasterxml.jackson.core.io.SerializedString;
import graphql.execution.ResultPath;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One object of an answer: a map whose keys it shares with the other objects of its selection. */
final class Row extends AbstractMap<String, Object> {
    /** The keys of a selection, also as they are written in JSON. */
    static final class Shape {
        final String[] keys;
        final SerializedString[] written;

        Shape(List<String> keys) {
            this.keys = keys.toArray(String[]::new);
            this.written = keys.stream().map(SerializedString::new).toArray(SerializedString[]::new);
        }
    }

    final Shape shape;
    final Object[] values;
    /** A field that must not be null is null: this object must not be in the answer. */
    boolean broken;

    private final @Nullable Places places;
    private final int place;

    /** The object at one of {@code places}; without places the root. */
    Row(Shape shape, @Nullable Places places, int place) {
        this.shape = shape;
        this.values = new Object[shape.keys.length];
        this.places = places;
        this.place = place;
    }

    ResultPath path() {
        return places == null ? ResultPath.rootPath() : places.path(place);
    }

    int[] order() {
        return places == null ? new int[0] : places.order(place);
    }

    @Override
    public boolean containsKey(Object key) {
        return indexOf(key) >= 0;
    }

    @Override
    public @Nullable Object get(Object key) {
        int i = indexOf(key);
        return i < 0 ? null : values[i];
    }

    private int indexOf(Object key) {
        for (int i = 0; i < shape.keys.length; i++) if (shape.keys[i].equals(key)) return i;
        return -1;
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                return IntStream.range(0, values.length).<Map.Entry<String, Object>>mapToObj(
                        i -> new SimpleImmutableEntry<>(shape.keys[i], values[i])).iterator();
            }

            @Override
            public int size() {
                return values.length;
            }
        };
    }
}
