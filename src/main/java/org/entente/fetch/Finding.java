package org.entente.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a publisher has of a file, beside what is loaded.
 *
 * @param newer whether it has something newer; null if that cannot be told
 * @param told the same in words
 * @param loaded whether anything of its data set is
 */
public record Finding(@Nullable Boolean newer, String told, boolean loaded) {
    static Finding of(@Nullable Boolean newer, String told) {
        return new Finding(newer, told, true);
    }
}
