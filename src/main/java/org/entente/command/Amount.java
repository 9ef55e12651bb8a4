package org.entente.command;

import java.util.Locale;

/** So many of something, as a sentence has it. */
record Amount(long count, String one, String several) {
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : several);
    }
}
