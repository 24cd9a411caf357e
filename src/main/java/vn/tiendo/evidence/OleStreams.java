package vn.tiendo.evidence;

import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** The records of the old Office formats, as far as they tell of encryption and of macros ([MS-DOC], [MS-XLS], [MS-PPT]). */
class OleStreams {

    enum Finding {
        CLEAN,
        ENCRYPTED,
        MACROS
    }

    private static final int WORD_FLAGS = 0x0a;
    private static final int WORD_ENCRYPTED = 0x0100;

    private static final int XLS_FILE_PASS = 0x2f;
    private static final int XLS_SHEET = 0x85;
    private static final int XLS_END_OF_PART = 0x0a;
    private static final int XLS_MACRO_SHEET = 1;
    private static final int XLS_VB_MODULE = 6;

    private static final int PPT_DOCUMENT = 0x03e8;
    private static final int PPT_INFO_LIST = 0x07d0;
    private static final int PPT_VBA = 0x03ff;
    private static final int PPT_ENCRYPTED_TOKEN = 0xf3d1c4df;

    private final DirectoryNode root;

    OleStreams(DirectoryNode root) {
        this.root = root;
    }

    Finding word() throws IOException {
        try (var in = root.createDocumentInputStream("WordDocument")) {
            in.skipNBytes(WORD_FLAGS);
            return (u16(in) & WORD_ENCRYPTED) == 0 ? Finding.CLEAN : Finding.ENCRYPTED;
        }
    }

    /** Sheets of macros need no VBA: Excel 4 had them already. */
    Finding workbook() throws IOException {
        try (var in = root.createDocumentInputStream(root.hasEntry("Workbook") ? "Workbook" : "Book")) {
            while (in.available() >= 4) {
                int record = u16(in);
                int length = u16(in);
                if (record == XLS_FILE_PASS) {
                    return Finding.ENCRYPTED;
                }
                if (record == XLS_END_OF_PART) {
                    return Finding.CLEAN;
                }
                int read = 0;
                if (record == XLS_SHEET && length >= 6) {
                    in.skipNBytes(5);
                    int kind = in.read();
                    read = 6;
                    if (kind == XLS_MACRO_SHEET || kind == XLS_VB_MODULE) {
                        return Finding.MACROS;
                    }
                }
                in.skipNBytes(length - read);
            }
            return Finding.CLEAN;
        }
    }

    Finding presentation() throws IOException {
        if (root.hasEntry("EncryptedSummary") || encryptedToken()) {
            return Finding.ENCRYPTED;
        }
        try (var in = root.createDocumentInputStream("PowerPoint Document")) {
            while (in.available() >= 8) {
                in.skipNBytes(2);
                int record = u16(in);
                long length = u32(in);
                if (record == PPT_VBA) {
                    return Finding.MACROS;
                }
                // containers that may hold it are entered, everything else is passed over
                if (record != PPT_DOCUMENT && record != PPT_INFO_LIST) {
                    in.skipNBytes(length);
                }
            }
            return Finding.CLEAN;
        }
    }

    private boolean encryptedToken() throws IOException {
        if (!root.hasEntry("Current User")) {
            return false;
        }
        try (var in = root.createDocumentInputStream("Current User")) {
            in.skipNBytes(12);
            return (int) u32(in) == PPT_ENCRYPTED_TOKEN;
        }
    }

    private static int u16(InputStream in) throws IOException {
        int low = in.read();
        return low | in.read() << 8;
    }

    private static long u32(InputStream in) throws IOException {
        int low = u16(in);
        return Integer.toUnsignedLong(low | u16(in) << 16);
    }
}
