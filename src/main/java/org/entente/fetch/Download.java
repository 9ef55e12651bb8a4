package org.entente.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.fetch.Unfetched.Kind;
import org.jspecify.annotations.Nullable;

/** Brings what is at an address into a file: whole or not at all, and from where the last attempt broke off. */
final class Download {
    private static final int ATTEMPTS = 5;

    private final Web web;
    private final String address;
    private final Path file;
    private final Path part;
    private final Arrivals arrivals;
    private final AtomicLong total = new AtomicLong(-1);

    Download(Web web, String address, Path file, Arrivals arrivals) {
        this.web = web;
        this.address = address;
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        this.arrivals = arrivals;
    }

    /**
     * Where the file came from, which is there now.
     *
     * @param kept the file that is there already; null if none is
     * @return the same if the publisher says that it has not changed
     */
    Origin run(@Nullable Origin kept) throws Unfetched, IOException, InterruptedException {
        for (int attempt = 1;; attempt++) {
            long before = arrived();
            try {
                return attempt(kept);
            } catch (Unfetched e) {
                // As long as more of it comes each time.
                if (e.kind() != Kind.BROKEN || attempt == ATTEMPTS || arrived() <= before) throw e;
            }
        }
    }

    private Origin attempt(@Nullable Origin kept) throws Unfetched, IOException, InterruptedException {
        HttpRequest.Builder request = Web.request(address);
        // Another address has other marks.
        if (kept != null && kept.address().equals(address)) {
            if (kept.etag() != null) request.header("If-None-Match", kept.etag());
            if (kept.lastModified() != null) request.header("If-Modified-Since", kept.lastModified());
        }
        long from = begun();
        if (from > 0) request.header("Range", "bytes=" + from + "-").header("If-Range", partValidator());
        HttpResponse<Boolean> answer = web.send(request.build(), info -> body(info, from), this::tell);
        String host = answer.uri().getHost();
        if (answer.statusCode() == 304 && kept != null) return kept;
        if (answer.statusCode() == 416 && from > 0) {
            giveUpPart();
            return attempt(kept);
        }
        if (answer.statusCode() != 200 && answer.statusCode() != 206) throw Failures.of(host, answer.statusCode());
        if (!answer.body()) throw Web.page(host);
        return finish(host);
    }

    /** So many bytes of the part can be gone on from; what cannot be is thrown away. */
    private long begun() throws IOException {
        Origin begun = Origin.read(part);
        if (begun != null && begun.address().equals(address) && begun.validator() != null) return arrived();
        giveUpPart();
        return 0;
    }

    private String partValidator() throws IOException {
        Origin begun = Origin.read(part);
        String validator = begun == null ? null : begun.validator();
        if (validator == null) throw new IOException("Somebody else works at " + part);
        return validator;
    }

    /** Whether the body is kept: a page is not, nor what goes on elsewhere than asked. */
    private BodySubscriber<Boolean> body(HttpResponse.ResponseInfo info, long from) {
        boolean goesOn = info.statusCode() == 206
                && info.headers().firstValue("Content-Range").orElse("").startsWith("bytes " + from + "-");
        boolean page = Web.isPage(info.headers().firstValue("Content-Type").orElse(""));
        if (page || !goesOn && info.statusCode() != 200) return BodySubscribers.replacing(false);
        long coming = info.headers().firstValueAsLong("Content-Length").orElse(-1);
        total.set(coming < 0 ? -1 : coming + (goesOn ? from : 0));
        try {
            if (!goesOn) Origin.of(address, info.headers()).write(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        OpenOption how = goesOn ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
        return BodySubscribers.mapping(BodySubscribers.ofFile(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how),
                path -> true);
    }

    private Origin finish(String host) throws Unfetched, IOException {
        Unfetched problem = Contents.problem(part, file.getFileName().toString(), host);
        if (problem != null) {
            giveUpPart();
            throw problem;
        }
        Origin begun = Origin.read(part);
        if (begun == null) throw new IOException("Somebody else works at " + part);
        Origin whole = begun.whole(Files.size(part), Contents.sha256(part));
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        whole.write(file);
        Origin.delete(part);
        return whole;
    }

    private void giveUpPart() throws IOException {
        Files.deleteIfExists(part);
        Origin.delete(part);
    }

    private long tell() {
        long arrived = arrived();
        if (total.get() >= 0) arrivals.bytes(file.getFileName().toString(), arrived, total.get());
        return arrived;
    }

    private long arrived() {
        try {
            return Files.exists(part) ? Files.size(part) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
