package org.entente.graph;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The accounts of those who ask, the ones that were seen last. Each server has its own.
 * It is a plain map under a lock: what a cache library finds by name at run time is missing from a native image, and nothing waits under the lock.
 */
@Singleton
class Clients {
    private static final int MOST = 20_000;

    @Inject
    Limits limits;

    /** How many proxies of our own stand before the service. */
    @ConfigProperty(name = "entente.clients.proxies")
    int proxies;

    /** Points of a client and minute; 0: as many as it likes. */
    @ConfigProperty(name = "entente.clients.points-per-minute")
    long pointsPerMinute;

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
            return accounts.computeIfAbsent(client, unknown -> new Account(client.isLocal() && !limitLocal ? 0 : pointsPerMinute, atWork, waiting));
        }
    }
}
