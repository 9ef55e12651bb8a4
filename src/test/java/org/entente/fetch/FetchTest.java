package org.entente.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.edition.PublishedFile;
import org.entente.edition.PublishedRelease;
import org.entente.edition.Release;
import org.entente.fetch.Fetched.How;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How files come from publishers, whatever these do. */
class FetchTest {
    private static final Duration PATIENT = Duration.ofMinutes(2);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final byte[] BYTES = zip(1);
    private static final byte[] OTHER = zip(2);

    @TempDir
    Path folder;

    private PlayedPublisher publisher;

    @BeforeEach
    void open() throws IOException {
        publisher = new PlayedPublisher();
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    /** Too long for a socket to take it all at once. */
    private static byte[] zip(int seed) {
        byte[] text = new byte[1 << 20];
        new Random(seed).nextBytes(text);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.csv"));
            zip.write(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static PublishedFile file(String name) {
        return PublishedFile.at("https://publisher.invalid/" + name, name);
    }

    private static PublishedFile yearly() {
        return new PublishedFile("e", List.of("26", "25", "24").stream()
                .map(year -> new PublishedRelease("e" + year + ".zip", "https://publisher.invalid/", new Release(year + ".1", null)))
                .toList());
    }

    private Fetched fetch(PublishedFile file) throws Exception {
        return fetch(file, PATIENT);
    }

    private Fetched fetch(PublishedFile file, Duration silence) throws Exception {
        try (Fetch fetch = new Fetch(new Downloads(folder, publisher.address(), Map.of(), silence), Map.of(),
                (name, arrived, total) -> {})) {
            return fetch.newest(file);
        }
    }

    private String refused(PublishedFile file, Duration silence) {
        return assertThrows(Unfetched.class, () -> fetch(file, silence)).getMessage();
    }

    private void assertKept(String name, byte[] bytes) throws IOException {
        assertArrayEquals(bytes, Files.readAllBytes(folder.resolve(name)));
        assertFalse(Files.exists(folder.resolve(name + ".part")) || Files.exists(folder.resolve(name + ".part.origin")));
    }

    @Test
    void aFileComesThroughRedirectsAndIsKept() throws Exception {
        publisher.has("elsewhere", BYTES, "\"1\"");
        publisher.answers("e.zip", exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
        });
        Fetched fetched = fetch(file("e.zip"));
        assertEquals(How.FETCHED, fetched.how());
        assertEquals(BYTES.length, fetched.origin().bytes());
        assertEquals(Contents.sha256(fetched.file()), fetched.origin().sha256());
        assertEquals(publisher.address() + "e.zip", fetched.origin().address());
        assertKept("e.zip", BYTES);
    }

    @Test
    void anUnchangedFileIsNotFetchedAgain() throws Exception {
        publisher.has("e.zip", BYTES, "\"1\"");
        Fetched first = fetch(file("e.zip"));
        publisher.answers("e.zip", exchange -> exchange
                .sendResponseHeaders("\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match")) ? 304 : 500, -1));
        Fetched again = fetch(file("e.zip"));
        assertEquals(How.UNCHANGED, again.how());
        assertEquals(first.origin(), again.origin());
        assertNull(again.before());
    }

    @Test
    void aChangedChecksumIsTold() throws Exception {
        publisher.has("e.zip", BYTES, "\"1\"");
        Fetched first = fetch(file("e.zip"));
        publisher.has("e.zip", OTHER, "\"2\"");
        Fetched again = fetch(file("e.zip"));
        assertEquals(How.FETCHED, again.how());
        assertEquals(first.origin(), again.before());
        assertNotEquals(first.origin().sha256(), again.origin().sha256());
        assertKept("e.zip", OTHER);
        // Another mark, the same bytes.
        publisher.has("e.zip", OTHER, "\"3\"");
        assertEquals(How.UNCHANGED, fetch(file("e.zip")).how());
    }

    @Test
    void halfAFileIsGoneOnFromAtOnce() throws Exception {
        publisher.breaksOffOnce("e.zip", BYTES, "\"1\"", 100_000);
        assertEquals(How.FETCHED, fetch(file("e.zip")).how());
        assertKept("e.zip", BYTES);
        assertEquals(List.of("GET e.zip", "GET e.zip bytes=100000-"), publisher.asked());
    }

    @Test
    void halfAFileIsGoneOnFromTheNextTime() throws Exception {
        publisher.answers("e.zip", exchange -> {
            publisher.answers("e.zip", 503);
            PlayedPublisher.breakOff(exchange, BYTES, "\"1\"", 100_000);
        });
        assertEquals("localhost answers with status 503", refused(file("e.zip"), PATIENT));
        assertEquals(100_000, Files.size(folder.resolve("e.zip.part")));
        publisher.has("e.zip", BYTES, "\"1\"");
        assertEquals(How.FETCHED, fetch(file("e.zip")).how());
        assertKept("e.zip", BYTES);
        assertEquals("GET e.zip bytes=100000-", publisher.asked().getLast());
    }

    @Test
    void aFileThatIsAnotherMeanwhileBeginsAnew() throws Exception {
        publisher.answers("e.zip", exchange -> {
            publisher.has("e.zip", OTHER, "\"2\"");
            PlayedPublisher.breakOff(exchange, BYTES, "\"1\"", 100_000);
        });
        fetch(file("e.zip"));
        assertKept("e.zip", OTHER);
    }

    @Test
    void withoutAMarkHalfAFileBeginsAnew() throws Exception {
        publisher.answers("e.zip", exchange -> {
            publisher.has("e.zip", BYTES, "\"1\"");
            PlayedPublisher.breakOff(exchange, BYTES, null, 100_000);
        });
        fetch(file("e.zip"));
        assertKept("e.zip", BYTES);
        assertEquals(List.of("GET e.zip", "GET e.zip"), publisher.asked());
    }

    @Test
    void aServerThatIgnoresRangesSendsAllOfIt() throws Exception {
        publisher.answers("e.zip", exchange -> {
            publisher.answers("e.zip", all -> {
                all.sendResponseHeaders(200, BYTES.length);
                all.getResponseBody().write(BYTES);
            });
            PlayedPublisher.breakOff(exchange, BYTES, "\"1\"", 100_000);
        });
        fetch(file("e.zip"));
        assertKept("e.zip", BYTES);
        assertEquals("GET e.zip bytes=100000-", publisher.asked().getLast());
    }

    @Test
    void aPartThatCannotBeGoneOnFromBeginsAnew() throws Exception {
        Files.write(folder.resolve("e.zip.part"), new byte[2 * BYTES.length]);
        new Origin(publisher.address() + "e.zip", "\"1\"", null, -1, "", Instant.EPOCH).write(folder.resolve("e.zip.part"));
        publisher.answers("e.zip", exchange -> {
            publisher.has("e.zip", BYTES, "\"1\"");
            exchange.sendResponseHeaders(416, -1);
        });
        fetch(file("e.zip"));
        assertKept("e.zip", BYTES);
    }

    @Test
    void whoAlwaysBreaksOffIsGivenUp() {
        publisher.answers("e.zip", exchange -> PlayedPublisher.breakOff(exchange, BYTES, "\"1\"", 1000));
        String told = refused(file("e.zip"), PATIENT);
        assertTrue(told.startsWith("what comes from localhost broke off: "), told);
        assertEquals(2, publisher.asked().size());
    }

    @Test
    void whoIsSilentIsGivenUp() throws Exception {
        CountDownLatch test = new CountDownLatch(1);
        try {
            publisher.answers("e.zip", exchange -> await(test));
            assertEquals("localhost has sent nothing for 300 ms", refused(file("e.zip"), SHORT));
            publisher.answers("f.zip", exchange -> {
                PlayedPublisher.breakOff(exchange, BYTES, "\"1\"", 100_000);
                await(test);
            });
            assertEquals("localhost has sent nothing for 300 ms", refused(file("f.zip"), SHORT));
        } finally {
            test.countDown();
        }
        publisher.has("f.zip", BYTES, "\"1\"");
        fetch(file("f.zip"));
        assertKept("f.zip", BYTES);
    }

    private static void await(CountDownLatch test) {
        try {
            test.await();
        } catch (InterruptedException e) {
            // The server stops.
        }
    }

    @Test
    void aPageIsNoFile() throws Exception {
        publisher.has("e.zip", BYTES, "\"1\"");
        fetch(file("e.zip"));
        String page = "localhost answers with a web page instead of the file";
        for (String type : List.of("text/html; charset=UTF-8", "application/zip")) {
            publisher.hasPage("e.zip", type);
            publisher.hasPage("s.csv", type);
            // What was fetched before is not lost.
            Fetched kept = fetch(file("e.zip"));
            assertEquals(How.KEPT, kept.how());
            assertEquals(page, kept.unasked());
            assertKept("e.zip", BYTES);
            assertEquals(page, refused(file("s.csv"), PATIENT));
        }
    }

    @Test
    void aBrokenArchiveIsNoFile() {
        publisher.has("e.zip", Arrays.copyOf(BYTES, BYTES.length / 2), "\"1\"");
        assertEquals("localhost has sent something that is no complete .zip", refused(file("e.zip"), PATIENT));
        publisher.has("s.csv", "", "\"1\"");
        assertEquals("localhost has sent an empty file", refused(file("s.csv"), PATIENT));
        assertFalse(Files.exists(folder.resolve("e.zip")) || Files.exists(folder.resolve("e.zip.part")));
    }

    @Test
    void theNewestReleaseThatIsOutIsTaken() throws Exception {
        publisher.hasPage("e26.zip", "text/html");
        publisher.has("e25.zip", BYTES, "\"1\"");
        Fetched fetched = fetch(yearly());
        assertEquals("25.1", fetched.release().said().version());
        publisher.has("e26.zip", OTHER, "\"1\"");
        assertEquals("26.1", fetch(yearly()).release().said().version());
    }

    @Test
    void whereNoReleaseIsOutTheFirstReasonIsTold() {
        assertEquals("localhost has no such file (404)", refused(yearly(), PATIENT));
        assertEquals(List.of("GET e26.zip", "GET e25.zip", "GET e24.zip"), publisher.asked());
        publisher.answers("e25.zip", 500);
        assertEquals("localhost answers with status 500", refused(yearly(), PATIENT));
        // Who is in trouble is not asked for more.
        assertEquals("GET e25.zip", publisher.asked().getLast());
    }

    @Test
    void withoutANetworkWhatIsKeptServes() throws Exception {
        publisher.has("e25.zip", BYTES, "\"1\"");
        Fetched first = fetch(yearly());
        publisher.close();
        Fetched kept = fetch(yearly());
        assertEquals(How.KEPT, kept.how());
        assertEquals(first.file(), kept.file());
        assertEquals(first.origin(), kept.origin());
        assertTrue(kept.unasked().startsWith("localhost cannot be reached"), kept.unasked());
        assertFalse(kept.isCurrent());
    }

    @Test
    void aHostThatThereIsNotIsToldSo() {
        PublishedFile lost = file("lost.zip");
        Unfetched told = assertThrows(Unfetched.class, () -> {
            try (Fetch fetch = new Fetch(new Downloads(folder, null, Map.of(), PATIENT), Map.of(), (name, arrived, total) -> {})) {
                fetch.newest(lost);
            }
        });
        assertEquals("there is no network, or no host publisher.invalid", told.getMessage());
    }

    @Test
    void whatSomebodyPutThereIsUsedAndNeverOverwritten() throws Exception {
        publisher.has("e.zip", BYTES, "\"1\"");
        Files.write(folder.resolve("e.zip"), OTHER);
        Fetched byHand = fetch(file("e.zip"));
        assertEquals(How.BY_HAND, byHand.how());
        assertEquals(OTHER.length, byHand.origin().bytes());
        assertEquals(List.of(), publisher.asked());
        Files.delete(folder.resolve("e.zip"));
        assertEquals(How.FETCHED, fetch(file("e.zip")).how());
        // Over what was fetched, too.
        Files.write(folder.resolve("e.zip"), OTHER);
        assertEquals(How.BY_HAND, fetch(file("e.zip")).how());
        assertKept("e.zip", OTHER);
    }

    @Test
    void oneAtATime() throws Exception {
        Downloads downloads = new Downloads(folder, publisher.address(), Map.of(), PATIENT);
        try (Fetch first = new Fetch(downloads, Map.of(), (name, arrived, total) -> {})) {
            IOException told = assertThrows(IOException.class, () -> new Fetch(downloads, Map.of(), (name, arrived, total) -> {}));
            assertTrue(told.getMessage().startsWith("Another import fetches into "), told.getMessage());
        }
        new Fetch(downloads, Map.of(), (name, arrived, total) -> {}).close();
    }

    @Test
    void addressesCanBeOthers() {
        PublishedRelease release = file("e.zip").releases().getFirst();
        assertEquals("https://publisher.invalid/e.zip", new Downloads(folder, null, Map.of(), PATIENT).address(release));
        assertEquals("http://mirror/all/e.zip", new Downloads(folder, "http://mirror/all", Map.of(), PATIENT).address(release));
        assertEquals("http://moved/x?y=1",
                new Downloads(folder, "http://mirror/all", Downloads.addresses(List.of("e.zip = http://moved/x?y=1")), PATIENT)
                        .address(release));
        for (String wrong : List.of("mirror.example", "ftp://mirror/", "http://"))
            assertThrows(IllegalArgumentException.class, () -> new Downloads(folder, wrong, Map.of(), PATIENT));
        assertThrows(IllegalArgumentException.class, () -> Downloads.addresses(List.of("http://moved/x")));
    }
}
