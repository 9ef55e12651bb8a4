package org.entente.graph;

import io.quarkus.hibernate.orm.panache.Panache;
import org.hibernate.Session;

/** What the request that runs on this thread may read: who runs requests binds it. Where none runs there is no bound. */
public interface Bounds {
    ScopedValue<Bounds> CURRENT = ScopedValue.newInstance();

    Bounds NONE = new Bounds() {
        @Override
        public int pageSize() {
            return Integer.MAX_VALUE;
        }

        @Override
        public int objectsLeft() {
            return Integer.MAX_VALUE - 1;
        }

        @Override
        public void expect(long more) {}

        @Override
        public Session session() {
            return Panache.getSession();
        }

        @Override
        public InMemory memory() {
            return InMemory.NOTHING;
        }

        @Override
        public boolean mustKnowEdition() {
            return false;
        }

        @Override
        public void readsEdition(long number) {}
    };

    /** How many rows a page may have. */
    int pageSize();

    /** How many more objects there may be. */
    int objectsLeft();

    /** Before so many are read that will become objects. */
    void expect(long more);

    /** The session of the request. Its transaction begins when it is first asked for: what touches no table has none. */
    Session session();

    /** What is in memory of the snapshot that the request reads. */
    InMemory memory();

    /** Whether the request does not know yet of which edition the snapshot is that its statements read, and has to. */
    boolean mustKnowEdition();

    /** The edition of that snapshot. */
    void readsEdition(long number);

    static Bounds current() {
        return CURRENT.orElse(NONE);
    }
}
