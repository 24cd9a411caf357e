package vn.tiendo.evidence;

import java.io.IOException;
import java.io.InputStream;

/** Where the content of files lies. Takes part in the caller's transaction as far as it can; never holds a whole file in memory. */
interface EvidenceStore {

    /** Keeps everything the stream gives; the stream stays the caller's to close. */
    void put(long evidence, InputStream content) throws IOException;

    /** The content from its beginning, read as the caller goes on. Empty for what was never put. */
    InputStream open(long evidence);

    /** Nothing happens when there is nothing. */
    void delete(long evidence);
}
