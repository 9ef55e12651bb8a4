package org.entente.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import org.entente.edition.PublishedFile;
import org.entente.edition.PublishedRelease;
import org.entente.fetch.Fetched.How;
import org.entente.fetch.Unfetched.Kind;
import org.jspecify.annotations.Nullable;

/** Brings files from their publishers into the folder of downloads, which one at a time may do; what is kept there serves without a network. */
public final class Fetch implements AutoCloseable {
    private final Downloads downloads;
    private final Web web;
    private final Arrivals arrivals;
    private final FileChannel lock;

    /**
     * @param environment names the proxies
     * @throws IOException if the folder cannot be written to, or somebody else is at it
     */
    public Fetch(Downloads downloads, Map<String, String> environment, Arrivals arrivals) throws IOException {
        this.downloads = downloads;
        this.arrivals = arrivals;
        Files.createDirectories(downloads.folder());
        lock = locked(downloads.folder().resolve(".lock"));
        web = new Web(downloads.silence(), environment);
    }

    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) return channel;
        } catch (OverlappingFileLockException e) {
            // By this very program.
        }
        channel.close();
        throw new IOException("Another import fetches into " + file.getParent() + " just now.");
    }

    /** The newest release of a file that can be had. */
    public Fetched newest(PublishedFile file) throws Unfetched, IOException, InterruptedException {
        Unfetched first = null;
        for (PublishedRelease release : file.releases()) {
            try {
                return fetch(release);
            } catch (Unfetched e) {
                if (first == null) first = e;
                if (e.kind() != Kind.ABSENT) {
                    first = e;
                    break;
                }
            }
        }
        if (first == null) throw new IllegalArgumentException(file.key() + " has no release");
        Fetched kept = kept(file, first.getMessage());
        if (kept == null) throw first;
        return kept;
    }

    private Fetched fetch(PublishedRelease release) throws Unfetched, IOException, InterruptedException {
        Path file = downloads.file(release);
        Origin before = here(file);
        if (before != null && before.address().isEmpty()) return new Fetched(release, file, How.BY_HAND, before, null, null);
        Origin now = new Download(web, downloads.address(release), file, arrivals).run(before);
        boolean same = before != null && before.sha256().equals(now.sha256());
        return new Fetched(release, file, same ? How.UNCHANGED : How.FETCHED, now, same ? null : before, null);
    }

    /** The newest one that is here; null if none is. */
    private @Nullable Fetched kept(PublishedFile file, @Nullable String why) throws IOException {
        for (PublishedRelease release : file.releases()) {
            Path path = downloads.file(release);
            Origin here = here(path);
            if (here != null) return new Fetched(release, path, here.address().isEmpty() ? How.BY_HAND : How.KEPT, here, null, why);
        }
        return null;
    }

    /** Without an address if it is not what was fetched; null if there is no such file. */
    private static @Nullable Origin here(Path file) throws IOException {
        if (!Files.isRegularFile(file)) return null;
        Origin fetched = Origin.read(file);
        String checksum = Contents.sha256(file);
        if (fetched != null && fetched.sha256().equals(checksum)) return fetched;
        return new Origin("", null, null, Files.size(file), checksum, Instant.EPOCH);
    }

    @Override
    public void close() throws IOException {
        web.close();
        lock.close();
    }
}
