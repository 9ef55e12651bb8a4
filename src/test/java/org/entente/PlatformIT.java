package org.entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The artifact brings PostgreSQL along for the machine that has built it, and for no other. */
class PlatformIT {
    private static final Path APPLICATION = Path.of("target/quarkus-app");

    @Test
    void holdsThePostgresqlOfOnePlatform() throws IOException {
        assumeTrue(Files.isDirectory(APPLICATION), "a native executable is no jar");
        assertEquals(List.of(ofThisMachine()), new PackagedFiles(APPLICATION).postgres());
    }

    private static String ofThisMachine() {
        String system = System.getProperty("os.name").startsWith("Mac") ? "darwin"
                : System.getProperty("os.name").startsWith("Windows") ? "windows" : "linux";
        return "postgres-" + system + "-" + (System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
    }
}
