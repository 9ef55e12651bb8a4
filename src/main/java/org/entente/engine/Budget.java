package org.entente.engine;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.entente.graph.Bounds;
import org.entente.graph.ErrorCode;
import org.entente.graph.InMemory;
import org.entente.graph.RequestError;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What a running request has spent and may still spend: time, objects, bytes of its answer, time of its SQL.
 * It belongs to one thread, on which the request runs.
 */
final class Budget implements Bounds {
    private static final ScopedValue<Budget> CURRENT = ScopedValue.newInstance();
    /** As many bytes as what is no text takes in JSON: numbers, truth values, enum values. */
    private static final int USUAL_VALUE = 8;
    /** How long a request works before others come in between: a virtual thread keeps its processor until it waits. */
    private static final long QUANTUM = Duration.ofMillis(5).toNanos();

    private final ObjectsAtWork atWork;
    private final long asked;
    private final Deadline deadline;
    private final long mostObjects;
    private final long mostBytes;
    private final long mostSqlNanos;
    private final int pageSize;
    private final BooleanSupplier abandoned;

    /** Null: it is cheap, or not at work. */
    private @Nullable Processors processors;
    private boolean onProcessor;
    private long quantumEnds = System.nanoTime() + QUANTUM;
    private long objects;
    private long bytes;
    private long sqlNanos;
    private int statements;
    private @Nullable Supplier<Session> opener;
    private @Nullable Session session;
    private InMemory memory = InMemory.NOTHING;
    private boolean memoryUsed;
    private boolean editionKnown;

    /**
     * @param atWork what all requests make
     * @param asked points that the query costs by what it asks
     * @param abandoned whether nobody waits for the answer any more
     */
    Budget(Limits limits, ObjectsAtWork atWork, long asked, Deadline deadline, BooleanSupplier abandoned) {
        this(atWork, asked, deadline, limits.objects, limits.answerBytes, limits.sqlTime.toNanos(), limits.pageSize, abandoned);
    }

    private Budget(ObjectsAtWork atWork, long asked, Deadline deadline, long mostObjects, long mostBytes, long mostSqlNanos, int pageSize,
            BooleanSupplier abandoned) {
        this.atWork = atWork;
        this.asked = asked;
        this.deadline = deadline;
        this.mostObjects = mostObjects;
        this.mostBytes = mostBytes;
        this.mostSqlNanos = mostSqlNanos;
        this.pageSize = pageSize;
        this.abandoned = abandoned;
    }

    /** That of the request which runs on this thread; one without bounds where none does. */
    static Budget current() {
        return CURRENT.isBound() ? CURRENT.get() : until(Deadline.NEVER);
    }

    /** One that is bounded by time only. */
    static Budget until(Deadline deadline) {
        return new Budget(new ObjectsAtWork(Long.MAX_VALUE), 0, deadline, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE,
                () -> false);
    }

    <T> T during(Callable<T> work) throws Exception {
        try {
            return ScopedValue.where(CURRENT, this).where(Bounds.CURRENT, this).call(work::call);
        } finally {
            atWork.remove(objects);
        }
    }

    /** To be called in every loop that a client can make long. */
    void check() {
        deadline.check();
        if (sqlNanos > mostSqlNanos) throw tooSlow();
        if (onProcessor && processors != null && processors.tooMany()) {
            leaveProcessor();
            takeProcessor();
        }
        if (System.nanoTime() - quantumEnds < 0) return;
        Thread.yield();
        quantumEnds = System.nanoTime() + QUANTUM;
        if (abandoned.getAsBoolean()) throw new AbortedRequest(new RequestError(ErrorCode.BAD_REQUEST, "The client is gone."));
    }

    /** Runs the work of an expensive request, which shares these with others. */
    <T> T on(Processors shared, Turns.Work<T> work) throws Exception {
        processors = shared;
        takeProcessor();
        try {
            return work.run();
        } finally {
            leaveProcessor();
            processors = null;
        }
    }

    /** Before it waits. */
    void leaveProcessor() {
        if (processors == null || !onProcessor) return;
        onProcessor = false;
        processors.leave();
    }

    void takeProcessor() {
        if (processors == null || onProcessor) return;
        processors.take();
        onProcessor = true;
    }

    /** Before so many objects are made. */
    void objects(int more) {
        expect(more);
        atWork.add(more, objects);
        objects += more;
    }

    @Override
    public void expect(long more) {
        if (objects + more > mostObjects) throw spent("more than " + mostObjects + " objects");
    }

    @Override
    public int objectsLeft() {
        return (int) Math.min(Integer.MAX_VALUE - 1, mostObjects - objects);
    }

    @Override
    public int pageSize() {
        return pageSize;
    }

    /** How the request's session is opened, once. */
    void opens(@Nullable Supplier<Session> opener) {
        this.opener = opener;
        session = null;
    }

    @Override
    public Session session() {
        if (opener == null) return Panache.getSession();
        if (session == null) session = opener.get();
        return session;
    }

    /** Null where nobody has asked for it. */
    @Nullable
    Session opened() {
        return session;
    }

    /**
     * Begins to make the answer, or to make it once more on another snapshot.
     *
     * @param newest what it may take from memory, if its snapshot is of the same edition
     */
    void begin(InMemory newest) {
        atWork.remove(objects);
        objects = 0;
        bytes = 0;
        memory = newest;
        memoryUsed = false;
        editionKnown = false;
    }

    @Override
    public InMemory memory() {
        memoryUsed |= memory != InMemory.NOTHING;
        return memory;
    }

    @Override
    public boolean mustKnowEdition() {
        return memory != InMemory.NOTHING && !editionKnown;
    }

    /** What has been taken from memory and what SQL says must be of one edition. */
    @Override
    public void readsEdition(long number) {
        editionKnown = true;
        if (memory == InMemory.NOTHING || number == memory.edition()) return;
        if (memoryUsed) throw new OtherEdition();
        memory = InMemory.NOTHING;
    }

    /** Whether statements have read something beside the memory, and nobody has looked yet whether both are of one edition. */
    boolean mayMixEditions() {
        return memoryUsed && statements > 0 && !editionKnown;
    }

    /** So many bytes of the answer, each of {@code times}. */
    void bytes(long times, long more) {
        bytes += times * more;
        if (bytes > mostBytes) throw tooLong(mostBytes);
    }

    static int bytesOf(Object value) {
        return value instanceof String text ? text.length() + 2 : USUAL_VALUE;
    }

    void statement() {
        statements++;
    }

    void sql(long nanos) {
        sqlNanos += nanos;
    }

    Deadline deadline() {
        return deadline;
    }

    int statements() {
        return statements;
    }

    /** In points, like {@link Prices}. */
    long spent() {
        return Prices.spent(asked, statements, sqlNanos, objects, bytes);
    }

    /** A large query takes long; what a small one waited for is not its fault. */
    private AbortedRequest tooSlow() {
        if (Prices.mayHaveWorked(asked, sqlNanos)) return spent("more time of the database than a request may take");
        return new AbortedRequest(DatabaseFailure.requestTimeout());
    }

    private static AbortedRequest spent(String what) {
        return new AbortedRequest(
                new RequestError(ErrorCode.QUERY_TOO_LARGE, "The query takes " + what + ": ask for less at once, in smaller pages."));
    }

    static AbortedRequest tooLong(long bytes) {
        return spent("an answer of more than " + bytes + " bytes");
    }
}
