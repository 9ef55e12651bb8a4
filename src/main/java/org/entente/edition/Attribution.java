package org.entente.edition;

/**
 * Whose a source is.
 *
 * @param licence on what terms it may be used, in a few words
 * @param url where to get it; null for nowhere
 */
public record Attribution(String publisher, String licence, String url, String howToCite) {
    /** Nobody has said. */
    public static final Attribution NONE = new Attribution("", "", null, "");
}
