package org.entente.faults;

import java.time.Duration;

/** Something bad that is done to the service under load. */
interface Fault {
    /** @param time how long it lasts, or the load where it has no end of its own */
    Finding run(Workshop workshop, Duration time) throws Exception;
}
