package vn.tiendo.evidence;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** The end of a zip file, read by hand: Java holds the whole list of entries in memory as soon as it opens one. */
final class ZipDirectory {

    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int SIGNATURE = 0x06054b50;
    private static final int SHORTEST_ENTRY = 46;
    private static final int LONGEST_NAME = 400;

    private ZipDirectory() {}

    /** True when it lists more entries than that, or says so little about them that only reading all would tell. */
    static boolean tooLarge(Path file, int entries) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(in.length(), END_LENGTH + LONGEST_COMMENT);
            var tail = new byte[length];
            in.seek(in.length() - length);
            in.readFully(tail);
            var end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END_LENGTH; at >= 0; at--) {
                if (end.getInt(at) == SIGNATURE) {
                    int count = Short.toUnsignedInt(end.getShort(at + 10));
                    long bytes = Integer.toUnsignedLong(end.getInt(at + 12));
                    return count > entries || bytes > (long) entries * (SHORTEST_ENTRY + LONGEST_NAME);
                }
            }
            // no end: opening it will say that it is broken
            return false;
        }
    }
}
