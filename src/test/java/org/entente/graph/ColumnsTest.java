package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.metamodel.EntityType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    }
}
