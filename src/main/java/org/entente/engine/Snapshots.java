package org.entente.engine;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.concurrent.Callable;
import org.entente.graph.InMemory;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/** Runs something in one read-only transaction: one connection, one session, one snapshot of the data. */
@Singleton
class Snapshots {
    private static final int MOST_LOST = 3;

    @Inject
    TransactionManager transactions;

    @Inject
    AgroalDataSource database;

    @Inject
    NewestRows rows;

    /** What changes nothing can be done again where the snapshot turns out to be of another edition than what is in memory. */
    <T> T in(Budget budget, Callable<T> work) throws Exception {
        try {
            return connected(budget, rows.get(), work);
        } catch (OtherEdition e) {
            return connected(budget, InMemory.NOTHING, work);
        }
    }

    /** A connection that was lost in the pool says nothing of the database: the next one is asked. */
    private <T> T connected(Budget budget, InMemory memory, Callable<T> work) throws Exception {
        for (int lost = 0;; lost++) {
            try {
                return once(budget, memory, work);
            } catch (Exception e) {
                if (lost == MOST_LOST || budget.deadline().isOver() || !DatabaseFailure.isLostConnection(e)) throw e;
                // Beside this thread: until it is done, the next connection may be a lost one, too.
                database.flush(AgroalDataSource.FlushMode.IDLE);
            }
        }
    }

    private <T> T once(Budget budget, InMemory memory, Callable<T> work) throws Exception {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        budget.begin(memory);
        budget.opens(() -> session(budget));
        try {
            T result = work.call();
            if (budget.mayMixEditions()) budget.readsEdition(MinimumEdition.newest());
            Session session = budget.opened();
            if (session != null) {
                // Else the commit would look at each object that was read, to take back a lock that it has not got.
                session.clear();
                transactions.commit();
            }
            return result;
        } finally {
            if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) transactions.rollback();
            budget.opens(null);
            context.terminate();
        }
    }

    /** In a transaction, whose connection is taken at the first statement. */
    private Session session(Budget budget) {
        try {
            transactions.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException(e);
        }
        Session session = Panache.getSession();
        session.setHibernateFlushMode(FlushMode.MANUAL);
        session.addEventListeners(new SqlClock(budget));
        return session;
    }
}
