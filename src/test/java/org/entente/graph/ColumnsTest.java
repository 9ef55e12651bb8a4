package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.PostgresForTests;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.junit.jupiter.api.Test;

/** What is read past the session is what Hibernate reads, for each row of the data that ships. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ColumnsTest {
    @Test
    void everyEntityIsReadAsHibernateReadsIt() {
        QuarkusTransaction.requiringNew().run(() -> {
            List<Class<?>> types = Panache.getSession().getMetamodel().getEntities().stream().<Class<?>>map(EntityType::getJavaType)
                    .filter(Listed.class::isAssignableFrom).toList();
            assertTrue(types.size() > 10, types::toString);
            assertAll(types.stream().map(type -> () -> compare(type.asSubclass(Listed.class))));
        });
    }

    private <T extends Listed> void compare(Class<T> type) {
        EntityPersister entity = Panache.getSession().getSessionFactory().unwrap(SessionFactoryImplementor.class).getMappingMetamodel()
                .getEntityDescriptor(type);
        Map<Long, T> expected = new HashMap<>();
        for (T row : Panache.getSession().createSelectionQuery("from " + type.getSimpleName(), type).list()) expected.put(row.rowId, row);
        List<T> read = Columns.of(type).find(expected.keySet().toArray(Long[]::new));
        assertArrayEquals(expected.keySet().stream().sorted().toArray(), read.stream().map(row -> row.rowId).sorted().toArray(),
                type.getName());
        for (T row : read) {
            assertArrayEquals(entity.getPropertyValues(expected.get(row.rowId)), entity.getPropertyValues(row),
                    () -> type.getName() + " " + row.rowId);
            assertFalse(Panache.getSession().contains(row), "It belongs to no session.");
        }
        for (int i = 0; i < entity.getNumberOfAttributeMappings(); i++) alone(type, entity, i, expected);
    }

    /** One attribute, of others nothing; of one that has parts each part, too. */
    private <T extends Listed> void alone(Class<T> type, EntityPersister entity, int attribute, Map<Long, T> expected) {
        String name = entity.getAttributeMapping(attribute).getAttributeName();
        rows(type, Set.of(name), row -> {
            Object[] values = entity.getPropertyValues(row);
            Object[] all = entity.getPropertyValues(expected.get(row.rowId));
            for (int i = 0; i < values.length; i++) {
                Object expectedValue = i == attribute ? all[i] : isPrimitive(entity, i) ? values[i] : null;
                assertArrayEquals(new Object[] {expectedValue}, new Object[] {values[i]}, () -> type.getName() + " " + name);
            }
        });
        Class<?> part = entity.getPropertyTypes()[attribute].getReturnedClass();
        if (!part.isRecord()) return;
        for (RecordComponent component : part.getRecordComponents()) {
            rows(type, Set.of(name + "." + component.getName()), row -> {
                Object whole = entity.getPropertyValue(expected.get(row.rowId), attribute);
                Object some = entity.getPropertyValue(row, attribute);
                assertEquals(whole == null, some == null, () -> type.getName() + " " + name + " " + row.rowId);
                if (whole != null) assertEquals(value(component, whole), value(component, some), () -> type.getName() + " " + component);
            });
        }
    }

    private static boolean isPrimitive(EntityPersister entity, int attribute) {
        return entity.getAttributeMapping(attribute).getPropertyAccess().getGetter().getReturnTypeClass().isPrimitive();
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static <T extends Listed> void rows(Class<T> type, Set<String> attributes, Consumer<T> reader) {
        Reading<T> reading = Columns.of(type).reading(attributes);
        new Sql("select " + reading.columns("x") + " from " + Columns.of(type).table() + " x")
                .forEach((row, options) -> reader.accept(reading.object(row, 1, options)));
    }
}
