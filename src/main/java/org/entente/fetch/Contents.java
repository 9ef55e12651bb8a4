package org.entente.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.entente.fetch.Unfetched.Kind;
import org.jspecify.annotations.Nullable;

/** What is in a file that has come. */
final class Contents {
    private static final int START = 512;

    private Contents() {}

    static String sha256(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Why what a host has sent cannot be the file of this name; null if it may be. */
    static @Nullable Unfetched problem(Path file, String name, String host) throws IOException {
        String start;
        try (InputStream in = Files.newInputStream(file)) {
            start = new String(in.readNBytes(START), StandardCharsets.ISO_8859_1).replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
        }
        if (start.isEmpty()) return new Unfetched(Kind.REFUSED, host + " has sent an empty file");
        String tag = start.toLowerCase(Locale.ROOT);
        if (tag.startsWith("<!doctype") || tag.startsWith("<html") || tag.startsWith("<head")) return Web.page(host);
        if (name.endsWith(".zip") && !isZip(file))
            return new Unfetched(Kind.REFUSED, host + " has sent something that is no complete .zip");
        return null;
    }

    private static boolean isZip(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
