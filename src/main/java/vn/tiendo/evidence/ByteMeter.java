package vn.tiendo.evidence;

/** Counts what was unpacked. */
class ByteMeter {

    private long bytes;

    void add(long more) {
        bytes += more;
    }

    long bytes() {
        return bytes;
    }
}
