package org.entente.ingest.draft;

/**
 * Lives lost, as a source counts them; null for what it does not give.
 *
 * @param atLeast it says more than this, no exact number
 */
public record Deaths(Integer best, Integer low, Integer high, Integer atLeast) {
    public static final Deaths NOT_COUNTED = new Deaths(null, null, null, null);
}
