package org.entente.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.entente.edition.PublishedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publisher who cannot prove who it is. */
class CertificateTest {
    @TempDir
    Path folder;

    @Test
    void aCertificateThatNobodyVouchesForIsToldSo() throws Exception {
        try (SecurePublisher secure = new SecurePublisher(folder);
                Fetch fetch = new Fetch(new Downloads(folder, secure.address(), Map.of(), Duration.ofMinutes(2)), Map.of(),
                        (name, arrived, total) -> {})) {
            secure.publisher().has("s.csv", "a,b\n", "\"1\"");
            Unfetched told = assertThrows(Unfetched.class,
                    () -> fetch.newest(PublishedFile.at("https://publisher.invalid/s.csv", "s.csv")));
            assertTrue(told.getMessage().startsWith("the certificate of localhost cannot be verified: "), told.getMessage());
            assertEquals(Unfetched.Kind.REFUSED, told.kind());
        }
    }
}
