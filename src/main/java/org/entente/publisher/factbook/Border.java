package org.entente.publisher.factbook;

import org.jspecify.annotations.Nullable;

/**
 * A neighbour as a text on land boundaries lists it.
 *
 * @param section the part of the country whose neighbour it is, such as French Guiana; null for the country itself
 * @param name of the neighbour
 * @param detail what stands in parentheses behind the name: a part of the neighbour or of the boundary, or a part of the name; null for nothing
 * @param part which part of the boundary; null where that is not said
 * @param within whether it is a part of a length that is listed as well
 */
record Border(@Nullable String section, String name, @Nullable String detail, @Nullable String part, double kilometres, boolean within) {
    /** The name with what stands in parentheses behind it. */
    String fullName() {
        return detail == null ? name : name + " (" + detail + ")";
    }
}
