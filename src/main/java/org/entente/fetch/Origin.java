package org.entente.fetch;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where a file came from; is kept beside it.
 *
 * @param etag as its publisher gave it; null if it gives none
 * @param lastModified as its publisher gave it; null if it does not tell
 * @param bytes -1 while that is not known
 * @param sha256 empty while the file is not whole
 */
public record Origin(String address, @Nullable String etag, @Nullable String lastModified, long bytes, String sha256, Instant at) {
    /** What an answer says of the file that it brings. */
    static Origin of(String address, HttpHeaders headers) {
        return new Origin(address, headers.firstValue("ETag").orElse(null), headers.firstValue("Last-Modified").orElse(null),
                headers.firstValueAsLong("Content-Length").orElse(-1), "", Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    Origin whole(long size, String checksum) {
        return new Origin(address, etag, lastModified, size, checksum, at);
    }

    /** By which a publisher can tell that the file is still the same one, byte for byte; null if there is nothing. */
    @Nullable
    String validator() {
        return etag != null && !etag.startsWith("W/") ? etag : lastModified;
    }

    /** Null if nothing is known of where the file came from. */
    static @Nullable Origin read(Path file) throws IOException {
        Properties told = new Properties();
        try (Reader in = Files.newBufferedReader(beside(file))) {
            told.load(in);
            return new Origin(told.getProperty("address", ""), told.getProperty("etag"), told.getProperty("last-modified"),
                    Long.parseLong(told.getProperty("bytes", "-1")), told.getProperty("sha256", ""),
                    Instant.parse(told.getProperty("at", "")));
        } catch (NoSuchFileException | IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }

    // Plain properties: they are also written by a thread of Java's HTTP client, on which no JSON library of ours is found.
    void write(Path file) throws IOException {
        Properties told = new Properties();
        told.setProperty("address", address);
        if (etag != null) told.setProperty("etag", etag);
        if (lastModified != null) told.setProperty("last-modified", lastModified);
        told.setProperty("bytes", String.valueOf(bytes));
        told.setProperty("sha256", sha256);
        told.setProperty("at", at.toString());
        try (Writer out = Files.newBufferedWriter(beside(file))) {
            told.store(out, null);
        }
    }

    static void delete(Path file) throws IOException {
        Files.deleteIfExists(beside(file));
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".origin");
    }
}
