package org.entente.graph;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the SQL statements of each operation. */
@ApplicationScoped
@PersistenceUnitExtension
public class CountedStatements implements StatementInspector {
    private static final ScopedValue<AtomicInteger> COUNT = ScopedValue.newInstance();

    /** Adds to the count what is sent meanwhile on this thread. */
    static <T> T into(AtomicInteger count, Callable<T> work) throws Exception {
        return ScopedValue.where(COUNT, count).call(work::call);
    }

    @Override
    public String inspect(String sql) {
        if (COUNT.isBound()) COUNT.get().incrementAndGet();
        return null;
    }
}
