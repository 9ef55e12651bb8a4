package org.entente;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.entente.engine.CountedStatements;

/** The statements that requests really send; not those by which the server reads what is new. */
@Alternative
@Priority(1)
@ApplicationScoped
@PersistenceUnitExtension
public class SqlLog extends CountedStatements {
    private static final List<String> STATEMENTS = Collections.synchronizedList(new ArrayList<>());

    private static volatile Consumer<String> watcher = sql -> {};

    /** Calls somebody before each statement. */
    public static void watch(Consumer<String> somebody) {
        watcher = somebody;
    }

    @Override
    public String inspect(String sql) {
        if (!Thread.currentThread().getName().equals("newest-edition")) {
            STATEMENTS.add(sql);
            watcher.accept(sql);
        }
        return super.inspect(sql);
    }

    /** What was sent since the last call. */
    public static List<String> take() {
        synchronized (STATEMENTS) {
            List<String> taken = List.copyOf(STATEMENTS);
            STATEMENTS.clear();
            return taken;
        }
    }
}
