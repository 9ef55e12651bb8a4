package org.entente.publisher.factbook;

import org.entente.edition.Draft;

/** What is no country of ours is passed over, and counted where it takes part in organizations. */
final class PassedOver {
    private PassedOver() {}

    static void note(Draft draft, String name, Topic topic, String text) {
        if (topic == Topic.MEMBERSHIPS && !text.strip().equalsIgnoreCase("none"))
            draft.rejections().note("a list of organizations passed over: no country of ours is " + name);
    }
}
