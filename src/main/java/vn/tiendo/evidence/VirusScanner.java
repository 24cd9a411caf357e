package vn.tiendo.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Looks for malware. */
interface VirusScanner {

    /**
     * @return the name of what was found; empty for a clean file
     * @throws IOException when it cannot be told; the file must then not be taken
     */
    Optional<String> scan(InputStream content) throws IOException;
}
