package org.entente.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key of a machine, without its secret: only a hash of the whole is kept. The secret has 256 random bits, so nobody guesses it and a
 * plain SHA-256 is enough: slow hashes are for what people think up.
 *
 * @param prefix tells keys apart, and is no secret
 * @param pointsPerMinute its own budget; null: what its role has
 * @param expires null: never
 * @param revoked null: it is not
 */
public record ApiKey(String prefix, byte[] hash, String name, Role role, @Nullable Long pointsPerMinute, @Nullable OffsetDateTime created,
        @Nullable OffsetDateTime expires, @Nullable OffsetDateTime revoked) implements Principal {
    /** What each key begins with, so that it is known for one wherever it is found. */
    static final String MARK = "entente_";

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int PREFIX = 8;
    private static final int SECRET_BYTES = 32;
    private static final Pattern FORM = Pattern.compile(MARK + "([a-z0-9]{" + PREFIX + "})_[A-Za-z0-9_-]{43}");

    /** A new one, as its owner is shown it. */
    public static String random() {
        // None is kept: a native image would bake its state in.
        SecureRandom random = new SecureRandom();
        StringBuilder key = new StringBuilder(MARK);
        random.ints(PREFIX, 0, ALPHABET.length()).forEach(i -> key.append(ALPHABET.charAt(i)));
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return key.append('_').append(Base64.getUrlEncoder().withoutPadding().encodeToString(secret)).toString();
    }

    /** The prefix of what is shown as a key; null if it has not the form of one. */
    public static @Nullable String prefixOf(String shown) {
        Matcher form = FORM.matcher(shown);
        return form.matches() ? form.group(1) : null;
    }

    /** What is stored of a key. */
    public static byte[] hashOf(String shown) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(shown.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this is what is shown, in a time that does not tell how much of it is right. */
    boolean isShownAs(String shown) {
        return MessageDigest.isEqual(hash, hashOf(shown));
    }

    /** Whether it opens anything now. */
    public boolean isValidAt(OffsetDateTime now) {
        return revoked == null && (expires == null || now.isBefore(expires));
    }

    /** As which the access log knows it. */
    @Override
    public String getName() {
        return prefix;
    }
}
