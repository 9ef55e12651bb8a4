package org.entente.edition;

import java.util.List;

/**
 * A file that a publisher gives out on the web.
 *
 * @param key what it is called among the files of its data set, whatever its release
 * @param releases that there may be, the newest first: the first one that the publisher has is taken
 */
public record PublishedFile(String key, List<PublishedRelease> releases) {
    /** One that stands at the same address whatever its content: the file itself tells which version it is. */
    public static PublishedFile at(String address, String name) {
        return new PublishedFile(name, List.of(new PublishedRelease(name, address, Release.UNSAID)));
    }
}
