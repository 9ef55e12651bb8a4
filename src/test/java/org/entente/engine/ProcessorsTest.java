package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Expensive requests on all processors, and on half of them while a cheap one is there. */
@Execution(ExecutionMode.CONCURRENT)
class ProcessorsTest {
    private final Processors processors = new Processors(4);

    @Test
    void allAreForExpensiveOnesUntilACheapOneComes() throws Exception {
        for (int i = 0; i < 4; i++) processors.take();
        assertFalse(processors.tooMany(), "nobody else wants one");
        processors.cheap(() -> {
            assertTrue(processors.tooMany());
            processors.leave();
            assertTrue(processors.tooMany());
            processors.leave();
            assertFalse(processors.tooMany(), "half of them are left to it");
            return null;
        });
        processors.take();
        processors.take();
        assertFalse(processors.tooMany(), "it is gone");
    }

    @Test
    void whoFindsNoRoomWaitsForItAndKeepsItsInterrupt() throws Exception {
        for (int i = 0; i < 4; i++) processors.take();
        Semaphore on = new Semaphore(0);
        Thread fifth = Thread.ofVirtual().start(() -> {
            processors.take();
            if (Thread.currentThread().isInterrupted()) on.release();
        });
        while (fifth.getState() != Thread.State.WAITING) Thread.onSpinWait();
        fifth.interrupt();
        while (fifth.getState() != Thread.State.WAITING) Thread.onSpinWait();
        assertEquals(0, on.availablePermits());
        processors.leave();
        on.acquire();
        fifth.join();
    }

    @Test
    void aSingleProcessorIsEverybodys() throws Exception {
        Processors one = new Processors(1);
        one.cheap(() -> {
            one.take();
            assertFalse(one.tooMany());
            one.leave();
            return null;
        });
    }

    @Test
    void noneIsLostWhateverComesTogether() throws Exception {
        AtomicInteger on = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch begin = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            boolean cheap = i % 4 == 0;
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    begin.await();
                    for (int n = 0; n < 500; n++) {
                        if (cheap) processors.cheap(() -> null);
                        else {
                            processors.take();
                            most.accumulateAndGet(on.incrementAndGet(), Math::max);
                            Thread.yield();
                            on.decrementAndGet();
                            processors.leave();
                        }
                    }
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        begin.countDown();
        for (Thread thread : threads) thread.join();
        assertTrue(most.get() <= 4, "at once: " + most);
        allAreForExpensiveOnesUntilACheapOneComes();
    }
}
