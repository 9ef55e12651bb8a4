package org.entente.engine;

import org.hibernate.SessionEventListener;

/** Takes the time that a session waits for its statements; meanwhile it needs no processor. */
final class SqlClock implements SessionEventListener {
    private final Budget budget;
    private long began;

    SqlClock(Budget budget) {
        this.budget = budget;
    }

    @Override
    public void jdbcExecuteStatementStart() {
        began = System.nanoTime();
        budget.leaveProcessor();
    }

    @Override
    public void jdbcExecuteStatementEnd() {
        budget.sql(System.nanoTime() - began);
        budget.takeProcessor();
    }
}
