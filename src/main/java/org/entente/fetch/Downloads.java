package org.entente.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.edition.PublishedRelease;
import org.jspecify.annotations.Nullable;

/**
 * Where files are kept and where they come from.
 *
 * @param folder in which they are kept
 * @param mirror below which all of them are, by the names that they are kept by; null: each comes from its publisher
 * @param addresses of single files by name, for those that have moved
 * @param silence how long a publisher may send nothing
 */
public record Downloads(Path folder, @Nullable String mirror, Map<String, String> addresses, Duration silence) {
    public Downloads {
        folder = folder.toAbsolutePath().normalize();
        if (mirror != null) mirror = checked(mirror.endsWith("/") ? mirror : mirror + "/");
        addresses.values().forEach(Downloads::checked);
    }

    /** @param pairs name=address */
    static Map<String, String> addresses(List<String> pairs) {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (String pair : pairs) {
            int end = pair.indexOf('=');
            if (end < 1)
                throw new IllegalArgumentException("'" + pair + "' is no name=address, such as states2016.csv=https://example.org/s.csv");
            addresses.put(pair.substring(0, end).strip(), pair.substring(end + 1).strip());
        }
        return addresses;
    }

    private static String checked(String address) {
        if (!address.matches("https?://[^\\s/]+/\\S*"))
            throw new IllegalArgumentException("'" + address + "' is no address such as https://example.org/files/");
        URI.create(address);
        return address;
    }

    /** Where a release of a file comes from. */
    public String address(PublishedRelease release) {
        String own = addresses.get(release.name());
        if (own != null) return own;
        return mirror == null ? release.address() : mirror + release.name();
    }

    public Path file(PublishedRelease release) {
        return folder.resolve(release.name());
    }
}
