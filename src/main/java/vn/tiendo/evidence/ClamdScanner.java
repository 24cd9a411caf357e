package vn.tiendo.evidence;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.CompletableFuture.runAsync;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Streams a file to a ClamAV daemon ({@code INSTREAM}) and reads what it says. */
class ClamdScanner implements VirusScanner {

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCK = 8 * 1024;
    private static final int LONGEST_ANSWER = 4 * 1024;
    private static final int CONNECT_MILLIS = 3_000;

    private final String host;
    private final int port;
    private final Duration timeout;

    ClamdScanner(String host, int port, Duration timeout) {
        this.host = host;
        this.port = port;
        this.timeout = timeout;
    }

    @Override
    public Optional<String> scan(InputStream content) throws IOException {
        try (var socket = new Socket()) {
            int millis = Math.toIntExact(timeout.toMillis());
            // a daemon that accepts but never reads would hold the writing for ever: only closing ends that
            var alarm = runAsync(() -> close(socket), delayedExecutor(millis, TimeUnit.MILLISECONDS));
            try {
                socket.connect(new InetSocketAddress(host, port), Math.min(millis, CONNECT_MILLIS));
                socket.setSoTimeout(millis);
                send(content, new DataOutputStream(socket.getOutputStream()));
                return verdict(answer(socket.getInputStream()));
            } finally {
                alarm.cancel(false);
            }
        }
    }

    private static void send(InputStream content, DataOutputStream out) throws IOException {
        out.write(COMMAND);
        var block = new byte[BLOCK];
        for (int read = content.read(block); read >= 0; read = content.read(block)) {
            if (read > 0) {
                out.writeInt(read);
                out.write(block, 0, read);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(InputStream in) throws IOException {
        var said = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0 && said.size() < LONGEST_ANSWER; next = in.read()) {
            said.write(next);
        }
        return said.toString(StandardCharsets.UTF_8).strip();
    }

    private static Optional<String> verdict(String answer) throws IOException {
        if (answer.equals("stream: OK")) {
            return Optional.empty();
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return Optional.of(answer.substring("stream: ".length(), answer.length() - " FOUND".length()));
        }
        throw new IOException("clamd answered: " + answer);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closing) {
            throw new java.io.UncheckedIOException(closing);
        }
    }
}
