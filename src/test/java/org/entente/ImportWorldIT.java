package org.entente;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.fetch.PlayedTunnel;
import org.entente.fetch.PlayedWorld;
import org.entente.fetch.SecurePublisher;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The packaged program fetches by HTTPS from a publisher that is played here. */
@Execution(ExecutionMode.CONCURRENT)
@Order(1)
class ImportWorldIT {
    private static final int YEAR = Year.now(ZoneOffset.UTC).getValue() % 100;

    @TempDir
    Path folder;

    @Test
    void theWorldComesInOneCommand() throws Exception {
        try (SecurePublisher publisher = new SecurePublisher(folder)) {
            PlayedWorld.of(publisher.publisher(), YEAR - 1);
            Map<String, String> environment = new HashMap<>(RunningProgram.database("import_world"));
            environment.put("ENTENTE_DOWNLOADS_MIRROR", publisher.address());
            environment.put("ENTENTE_DOWNLOADS_DIRECTORY", folder.resolve("downloads").toString());
            environment.put("no_proxy", "localhost");
            RunningProgram stranger = new RunningProgram(folder, List.of(), environment);
            RunningProgram program = trusting(publisher, environment);

            program.assertEnds(2, "here is no terminal to ask on: --yes, if you agree.", "import", "--world");
            program.assertEnds(2, "Either --world or --check.", "import", "--world", "--check");
            program.assertEnds(2, "--yes goes with --world.", "import", "--yes", "states.csv");
            program.assertEnds(2, "--world takes no file", "import", "--world", "--yes", "states.csv");
            program.assertEnds(0, "--world", "import", "--help");
            stranger.assertEnds(1, "the certificate of localhost cannot be verified", "import", "--world", "--yes");
            assertTrue(stranger.log("command").contains("Imported 0 of " + PlayedWorld.FILES), stranger.log("command"));

            program.assertEnds(0, "Imported " + PlayedWorld.FILES + " of " + PlayedWorld.FILES + " files: ", "import", "--world", "--yes");
            program.assertEnds(0, "Nothing newer was found.", "import", "--check");
            publisher.publisher().has("ged" + YEAR + "1-csv.zip", PlayedWorld.zip("x.csv", "x"), "\"1\"");
            program.assertEnds(0, "ged " + YEAR + ".1 is out, " + (YEAR - 1) + ".1 is loaded", "import", "--check");
            publisher.close();
            program.assertEnds(0, "and not asked for anew: localhost cannot be reached", "import", "--world", "--yes");
            program.assertEnds(1, "cannot be told: localhost cannot be reached", "import", "--check");
        }
    }

    @Test
    void aProxyThatWantsAPasswordLetsItThrough() throws Exception {
        try (SecurePublisher publisher = new SecurePublisher(folder); PlayedTunnel proxy = new PlayedTunnel("me:p@ss")) {
            publisher.publisher().has("states2016.csv", PlayedWorld.STATES, "\"1\"");
            Map<String, String> environment = new HashMap<>(RunningProgram.database("import_through_proxy"));
            environment.put("ENTENTE_DOWNLOADS_MIRROR", publisher.address());
            environment.put("ENTENTE_DOWNLOADS_DIRECTORY", folder.resolve("downloads").toString());
            environment.put("https_proxy", "http://me:p%40ss@localhost:" + proxy.port());
            environment.put("no_proxy", "");
            trusting(publisher, environment).assertEnds(1, "Imported 1 of " + PlayedWorld.FILES + " files: ", "import", "--world", "--yes");
            assertTrue(proxy.through() > 0, "not asked");
        }
    }

    private RunningProgram trusting(SecurePublisher publisher, Map<String, String> environment) {
        return new RunningProgram(folder, List.of("-Djavax.net.ssl.trustStore=" + publisher.store(),
                "-Djavax.net.ssl.trustStorePassword=changeit"), environment);
    }

    /** What native-image is told: read from what Quarkus would hand it, see the profile native-sources. */
    @Test
    void aNativeExecutableSpeaksHttps() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target/native-sources"))) {
            Path told = files.filter(file -> file.getFileName().toString().equals("native-image.args")).findFirst().orElseThrow();
            assertTrue(Files.readString(told).contains("--enable-url-protocols=http,https"), Files.readString(told));
        }
    }
}
