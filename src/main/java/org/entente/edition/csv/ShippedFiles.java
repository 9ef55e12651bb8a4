package org.entente.edition.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of the data that ships, by name, in the order in which they are read. */
final class ShippedFiles {
    static final String SOURCES = "sources.csv";
    /** Raise it when the way of loading changes what the same files give. */
    private static final String WAY = "2";

    private ShippedFiles() {}

    static Map<String, byte[]> of(List<CsvTable> tables) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(SOURCES, resource(SOURCES));
        for (CsvTable table : tables) for (String name : table.shipped()) files.put(name, resource(name));
        return files;
    }

    private static byte[] resource(String name) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("data/" + name)) {
            if (in == null) throw new IllegalStateException("The artifact lacks its data file data/" + name);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for the same files, read in the same way. */
    static String checksum(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            // Country names come from the CLDR of the running Java.
            digest.update((WAY + Runtime.version().feature()).getBytes(StandardCharsets.UTF_8));
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
