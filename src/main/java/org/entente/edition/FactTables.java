package org.entente.edition;

import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** All kinds of fact, as the features tell them. */
@Singleton
@Unremovable
public class FactTables {
    private final List<FactTable<?>> inOrder = new ArrayList<>();

    @Inject
    FactTables(@All List<Facts> facts) {
        Map<String, FactTable<?>> byName = new TreeMap<>();
        for (Facts kind : facts) {
            FactTable<?> twin = byName.put(kind.table().name(), kind.table());
            if (twin != null) throw new IllegalStateException("Two kinds of fact fill the table " + twin.name());
        }
        for (FactTable<?> table : byName.values()) add(table, byName, new ArrayList<>());
    }

    private void add(FactTable<?> table, Map<String, FactTable<?>> byName, List<String> way) {
        if (inOrder.contains(table)) return;
        if (way.contains(table.name())) throw new IllegalStateException("Kinds of fact refer to each other in a circle: " + way);
        way.add(table.name());
        for (FactTable<?> target : byName.values()) if (target != table && refers(table, target)) add(target, byName, way);
        way.removeLast();
        inOrder.add(table);
    }

    private static boolean refers(FactTable<?> table, FactTable<?> target) {
        Subject subject = target.subject();
        return table.references().contains(target.name()) || subject != null
                && table.references().stream().anyMatch(name -> name.equals(subject.table()) || subject.isAlso(name));
    }

    /** What others refer to comes first; else by name. */
    public List<FactTable<?>> inOrder() {
        return List.copyOf(inOrder);
    }

    /** The things that facts are about. */
    List<Subject> subjects() {
        return inOrder.stream().map(FactTable::subject).filter(Objects::nonNull).toList();
    }

    /** The order of {@link #inOrder}. */
    public Comparator<FactTable<?>> order() {
        return Comparator.comparingInt(inOrder::indexOf);
    }
}
