package org.entente.fetch;

import java.nio.file.Path;
import org.entente.edition.PublishedRelease;
import org.jspecify.annotations.Nullable;

/**
 * A file that is here.
 *
 * @param origin where it came from; of a file that somebody put there only size and checksum are known
 * @param before what had been fetched by this name before, if it was another; null if it was not
 * @param unasked why the publisher could not be asked for a newer one; null if it was
 */
public record Fetched(PublishedRelease release, Path file, How how, Origin origin, @Nullable Origin before, @Nullable String unasked) {
    /** How it came to be here. */
    public enum How {
        /** It was fetched just now. */
        FETCHED,
        /** It was here, and its publisher has nothing newer. */
        UNCHANGED,
        /** It was here, and its publisher cannot be asked. */
        KEPT,
        /** Somebody put it here: nobody is asked. */
        BY_HAND
    }

    /** Whether it is what the publisher has now. */
    public boolean isCurrent() {
        return how == How.FETCHED || how == How.UNCHANGED;
    }
}
