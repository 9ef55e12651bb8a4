package org.entente.edition;

import org.jspecify.annotations.Nullable;

/**
 * Whose a source is.
 *
 * @param licence on what terms it may be used, in a few words
 * @param url where to get it; null for nowhere
 */
public record Attribution(String publisher, String licence, @Nullable String url, String howToCite) {
    /** Nobody has said. */
    public static final Attribution NONE = new Attribution("", "", null, "");
}
