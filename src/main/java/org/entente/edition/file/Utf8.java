package org.entente.edition.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Whether bytes, block by block, are UTF-8. */
final class Utf8 {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer characters = CharBuffer.allocate(1 << 16);
    /** The beginning of a character whose end is in the next block. */
    private byte[] begun = {};
    private boolean valid = true;

    void take(byte[] block, int count) {
        if (!valid) return;
        ByteBuffer bytes = ByteBuffer.allocate(begun.length + count).put(begun).put(block, 0, count).flip();
        decode(bytes, false);
        begun = Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit());
    }

    private void decode(ByteBuffer bytes, boolean end) {
        while (true) {
            characters.clear();
            var result = decoder.decode(bytes, characters, end);
            valid &= !result.isError();
            if (!result.isOverflow()) return;
        }
    }

    boolean isValidToItsEnd() {
        if (valid) decode(ByteBuffer.wrap(begun), true);
        return valid;
    }
}
