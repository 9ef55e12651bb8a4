package org.entente.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a request costs, in points.
 *
 * @param asked by what it asks for: the same each time, as long as the data is the same
 * @param spent by what was done for it
 * @param allowance what is left for the client; null where it has no budget
 */
record Bill(long asked, long spent, @Nullable Allowance allowance) {}
