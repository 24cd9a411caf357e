package vn.tiendo.shared;

/** The program cannot start as it is configured; the message is one line that says what to do. */
public class StartRefused extends RuntimeException {

    public StartRefused(String message) {
        super(message);
    }
}
