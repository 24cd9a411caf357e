package vn.tiendo.evidence;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Whether bytes that come piece by piece are text in UTF-8 without control characters. */
class Utf8Check {

    private static final String ALLOWED_CONTROLS = "\t\n\r\f";

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer text = CharBuffer.allocate(16 * 1024);
    private ByteBuffer rest = ByteBuffer.allocate(0);
    private boolean good = true;

    void feed(byte[] block, int length) {
        if (good) {
            var bytes = ByteBuffer.allocate(rest.remaining() + length);
            bytes.put(rest).put(block, 0, length).flip();
            decode(bytes, false);
            rest = bytes;
        }
    }

    boolean ended() {
        if (good) {
            decode(rest, true);
        }
        return good;
    }

    private void decode(ByteBuffer bytes, boolean last) {
        while (good) {
            text.clear();
            var result = decoder.decode(bytes, text, last);
            good = !result.isError()
                    && text.flip().chars().noneMatch(sign -> sign < ' ' && ALLOWED_CONTROLS.indexOf(sign) < 0);
            if (result.isUnderflow()) {
                return;
            }
        }
    }
}
