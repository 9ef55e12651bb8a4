package org.entente.fetch;

import java.net.http.HttpHeaders;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import javax.sql.DataSource;
import org.entente.edition.DataSet;
import org.entente.edition.PublishedFile;
import org.entente.edition.PublishedRelease;
import org.entente.fetch.Unfetched.Kind;
import org.jspecify.annotations.Nullable;

/** Asks publishers whether they have something newer than what is loaded, without fetching it. */
public final class ReleaseCheck implements AutoCloseable {
    private final Downloads downloads;
    private final Web web;

    /** @param environment names the proxies */
    public ReleaseCheck(Downloads downloads, Map<String, String> environment) {
        this.downloads = downloads;
        this.web = new Web(downloads.silence(), environment);
    }

    /** What its publisher has of a file of a data set. No connection is held while publishers are asked, who may be slow. */
    public Finding of(DataSource database, DataSet dataSet, PublishedFile file) throws SQLException, InterruptedException {
        Loaded loaded;
        Origin imported;
        try (Connection connection = database.getConnection()) {
            loaded = Loaded.of(connection, dataSet.name());
            imported = PublishedFileTable.last(connection, dataSet.name(), file.key());
        }
        if (loaded == null) return new Finding(null, "is not loaded", false);
        try {
            boolean versioned = file.releases().stream().anyMatch(release -> release.said().version() != null);
            return versioned ? byVersion(loaded, file) : byMarks(loaded, imported, file);
        } catch (Unfetched e) {
            return Finding.of(null, "cannot be told: " + e.getMessage());
        }
    }

    private Finding byVersion(Loaded loaded, PublishedFile file) throws Unfetched, InterruptedException {
        String have = loaded.version() == null ? "" : loaded.version();
        for (PublishedRelease release : file.releases()) {
            String version = release.said().version();
            if (version == null || Loaded.BY_NUMBERS.compare(version, have) <= 0) continue;
            if (answer(release) != null) return Finding.of(true, version + " is out, " + have + " is loaded");
        }
        return Finding.of(false, have + " is loaded, nothing newer is out");
    }

    private Finding byMarks(Loaded loaded, @Nullable Origin imported, PublishedFile file) throws Unfetched, InterruptedException {
        for (PublishedRelease release : file.releases()) {
            HttpHeaders now = answer(release);
            if (now != null) return compared(loaded, imported, Origin.of(downloads.address(release), now));
        }
        return Finding.of(null, "cannot be told: its publisher has no such file");
    }

    /** Null if the publisher has no such release. */
    private @Nullable HttpHeaders answer(PublishedRelease release) throws Unfetched, InterruptedException {
        try {
            return web.head(downloads.address(release)).headers();
        } catch (Unfetched e) {
            if (e.kind() == Kind.ABSENT) return null;
            throw e;
        }
    }

    /** Dates first: an ETag may differ between two machines of one publisher. */
    private static Finding compared(Loaded loaded, @Nullable Origin imported, Origin now) {
        LocalDate day = loaded.at().atZone(ZoneOffset.UTC).toLocalDate();
        if (imported != null && imported.lastModified() != null && now.lastModified() != null)
            return finding(!imported.lastModified().equals(now.lastModified()), day);
        if (imported != null && imported.etag() != null && now.etag() != null) return finding(!imported.etag().equals(now.etag()), day);
        Instant modified = instant(now.lastModified());
        if (modified != null) return finding(modified.isAfter(loaded.at()), day);
        return Finding.of(null, "cannot be told: its publisher gives no date; import --world fetches and compares it");
    }

    private static Finding finding(boolean newer, LocalDate day) {
        return Finding.of(newer, (newer ? "has changed at its publisher since it was imported on " : "is as it was imported on ") + day);
    }

    private static @Nullable Instant instant(@Nullable String lastModified) {
        if (lastModified == null) return null;
        try {
            return ZonedDateTime.parse(lastModified, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public void close() {
        web.close();
    }
}
