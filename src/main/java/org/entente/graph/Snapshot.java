package org.entente.graph;

import org.hibernate.Session;

/** What a request reads of the database: one state of it, from the request's first statement on. */
public final class Snapshot {
    private Snapshot() {}

    /** The session of the running request, in whose transaction all its statements are. */
    public static Session session() {
        return Bounds.current().session();
    }
}
