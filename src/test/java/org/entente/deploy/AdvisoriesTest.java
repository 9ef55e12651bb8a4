package org.entente.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody goes back behind a security fix that has been had: src/test/resources/advisories.csv against what Maven resolved. */
class AdvisoriesTest {
    static List<NamedCsvRecord> advisories() throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/advisories.csv"))) {
            return rows.stream().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("advisories")
    void isFixed(NamedCsvRecord advisory) {
        String artifact = advisory.getField("artifact");
        List<Version> resolved = versions(artifact);
        assertEquals(1, resolved.size(), () -> artifact + " is not in the program any more, or twice: " + resolved);
        boolean fixed = resolved.getFirst().compareTo(Version.parse(advisory.getField("fixed"))) >= 0;
        String what = artifact + " " + resolved.getFirst() + ": " + advisory.getField("advisory") + ", " + advisory.getField("what");
        if (advisory.getField("exception").isEmpty()) assertTrue(fixed, what);
        else assertFalse(fixed, what + ": fixed, so it is no exception any more");
    }

    /** The class path names what was resolved, as Maven's repository does: group/artifact/version/artifact-version.jar. */
    private static List<Version> versions(String artifact) {
        String[] parts = artifact.split(":");
        Pattern path = Pattern.compile(".*/" + Pattern.quote(parts[0].replace('.', '/') + "/" + parts[1]) + "/([^/]+)/[^/]+\\.jar");
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> path.matcher(entry.replace(File.separatorChar, '/')))
                .filter(Matcher::matches).map(found -> Version.parse(found.group(1))).toList();
    }
}
