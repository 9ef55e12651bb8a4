package org.entente.engine;

import org.hibernate.BaseSessionEventListener;

/** Takes the time that a session waits for its statements. */
final class SqlClock extends BaseSessionEventListener {
    private final Budget budget;
    private long began;

    SqlClock(Budget budget) {
        this.budget = budget;
    }

    @Override
    public void jdbcExecuteStatementStart() {
        began = System.nanoTime();
    }

    @Override
    public void jdbcExecuteStatementEnd() {
        budget.sql(System.nanoTime() - began);
    }
}
