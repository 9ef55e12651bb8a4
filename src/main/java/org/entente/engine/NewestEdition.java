package org.entente.engine;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The newest edition in the database that this server reads: one thread looks, on a connection of its own, and whoever wants to know
 * asks it instead of the database. It does not listen for notifications: a replica has none.
 */
@ApplicationScoped
public class NewestEdition {
    private static final Logger LOG = Logger.getLogger(NewestEdition.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration LAST_LOOK = Duration.ofSeconds(2);
    private static final String TOO_MANY_CONNECTIONS = "53300";

    @Inject
    @DataSource("watcher")
    AgroalDataSource database;

    @Inject
    Event<NewEdition> news;

    @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
    boolean serves;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition newer = lock.newCondition();
    private volatile OptionalLong last = OptionalLong.empty();
    private volatile long heardAt;
    private volatile boolean heard;
    private @Nullable Thread thread;

    /** After the data has been loaded. A thread of the system's own: it must look when all others are at work. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        // A command ends before it would look again.
        if (!serves) return;
        look();
        thread = Thread.ofPlatform().daemon().name("newest-edition").start(this::watch);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        if (thread == null) return;
        thread.interrupt();
        // It may be counting, on a connection of the pool that is closed next.
        thread.join(LAST_LOOK);
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                look();
            }
        } catch (InterruptedException e) {
            // The server stops.
        }
    }

    private void look() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(number) from edition")) {
            row.next();
            long newest = row.getLong(1);
            hear();
            seen(row.wasNull() ? OptionalLong.empty() : OptionalLong.of(newest));
        } catch (SQLException e) {
            // It has answered, if not what was asked.
            if (TOO_MANY_CONNECTIONS.equals(e.getSQLState())) hear();
            if (last.isPresent()) LOG.warnf("The database cannot be asked: %s", e.getMessage());
            seen(OptionalLong.empty());
        }
    }

    private void seen(OptionalLong edition) {
        if (edition.isPresent() && !edition.equals(last)) news.fire(new NewEdition(edition.getAsLong()));
        lock.lock();
        try {
            last = edition;
            newer.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void hear() {
        heardAt = System.nanoTime();
        heard = true;
    }

    /** As of about now; empty while there is none or the database cannot be asked. */
    public OptionalLong last() {
        return last;
    }

    /** Whether the database has answered within this time. */
    public boolean isHeardWithin(Duration time) {
        return heard && System.nanoTime() - heardAt <= time.toNanos();
    }

    /** Waits until the database holds an edition or a later one; false if it does not in this time. */
    public boolean await(long edition, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (last.isEmpty() || last.getAsLong() < edition) {
                if (left <= 0) return false;
                left = newer.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
