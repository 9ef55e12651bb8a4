package org.entente.engine;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/** Counts the SQL statements of each operation. */
@ApplicationScoped
@PersistenceUnitExtension
public class CountedStatements implements StatementInspector {
    @Override
    public @Nullable String inspect(String sql) {
        Budget.current().statement();
        return null;
    }
}
