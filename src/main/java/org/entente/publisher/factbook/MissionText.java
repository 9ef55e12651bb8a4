package org.entente.publisher.factbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one edition says of a mission.
 *
 * @param heads who heads it; none where the post is vacant or there is no mission
 * @param status "vacant", or the sentence that stands there in place of a chief of mission, or beside one; null for nothing
 * @param headedFrom the country of another mission whose head is accredited here, too; null for none
 * @param alsoIn where the heads are accredited besides, in the words of the text; null for nowhere
 * @param protectingPower the country that looks after the interests of the one that has no mission; null where none is named
 */
record MissionText(List<Head> heads, @Nullable String status, @Nullable String headedFrom, @Nullable String alsoIn,
        @Nullable String protectingPower) {
    boolean saysNothing() {
        return heads.isEmpty() && status == null && headedFrom == null && protectingPower == null;
    }
}
