package org.entente.graph;

import com.fasterxml.jackson.core.io.SerializedString;
import graphql.execution.ResultPath;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One object of an answer. The objects of one selection share their keys. */
final class Row extends AbstractMap<String, Object> {
    /** The keys of a selection, and as they are written. */
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
    /** Where this object stands: the field that holds it, and its indexes in lists there. */
    private final Place place;
    /** A field that must not be null is null. */
    boolean broken;

    Row(Shape shape, Place place) {
        this.shape = shape;
        this.values = new Object[shape.keys.length];
        this.place = place;
    }

    Place place(int field) {
        return new Place(this, field, null, -1);
    }

    /**
     * A place in the answer: a field of a row, or an element of a list there.
     *
     * @param list the place of the list that holds this element; null for the field itself
     */
    record Place(Row row, int field, Place list, int index) {
        Place element(int i) {
            return new Place(row, field, this, i);
        }

        ResultPath path() {
            if (list != null) return list.path().segment(index);
            ResultPath above = row.place == null ? ResultPath.rootPath() : row.place.path();
            return above.segment(row.shape.keys[field]);
        }
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        Set<Map.Entry<String, Object>> entries = new LinkedHashSet<>();
        for (int i = 0; i < values.length; i++) entries.add(new SimpleImmutableEntry<>(shape.keys[i], values[i]));
        return entries;
    }

    @Override
    public Object get(Object key) {
        int i = Arrays.asList(shape.keys).indexOf(key);
        return i < 0 ? null : values[i];
    }
}
