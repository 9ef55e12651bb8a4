package org.entente.engine;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.access.Client;
import org.entente.access.Role;

/**
 * The accounts of those who ask, the ones that were seen last. Each server has its own.
 * It is a plain map under a lock: what a cache library finds by name at run time is missing from a native image, and nothing waits under the lock.
 */
@Singleton
class Clients {
    private static final int MOST = 20_000;

    @Inject
    Limits limits;

    /** Points of a reader and minute; 0: as many as it likes. */
    @ConfigProperty(name = "entente.clients.points-per-minute")
    long pointsPerMinute;

    /** Points of an operator and minute; 0: as many as it likes. */
    @ConfigProperty(name = "entente.clients.operator-points-per-minute")
    long operatorPointsPerMinute;

    /** Whether clients on this very machine have a budget, too. */
    @ConfigProperty(name = "entente.clients.limit-local")
    boolean limitLocal;

    /** How many requests of a client may be at work. */
    @ConfigProperty(name = "entente.clients.at-work")
    int atWork;

    /** How many more may wait. */
    @ConfigProperty(name = "entente.clients.waiting")
    int waiting;

    private final Map<Client, Account> accounts = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Client, Account> eldest) {
            return size() > MOST;
        }
    };

    Account of(Client client) {
        synchronized (accounts) {
            return accounts.computeIfAbsent(client, unknown -> new Account(points(client), atWork, waiting));
        }
    }

    private long points(Client client) {
        if (client.pointsPerMinute() != null) return client.pointsPerMinute();
        if (client.role() == Role.OPERATOR) return operatorPointsPerMinute;
        return client.isLocal() && !limitLocal ? 0 : pointsPerMinute;
    }
}
