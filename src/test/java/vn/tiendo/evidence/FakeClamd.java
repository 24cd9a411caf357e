package vn.tiendo.evidence;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import vn.tiendo.support.Specimen;

/** Speaks the daemon's protocol on the loopback device, as a small clamd does, or keeps silent. */
final class FakeClamd implements AutoCloseable {

    enum Manner {
        SCANS,
        /** Reads everything, and never says anything. */
        SILENT,
        /** Does not even read. */
        DEAF,
        /** The file is longer than its StreamMaxLength. */
        COMPLAINS
    }

    private final ServerSocket door;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Manner manner;
    private volatile long received;

    FakeClamd(Manner manner) throws IOException {
        this.manner = manner;
        door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var listener = new Thread(this::listen, "fake-clamd");
        listener.setDaemon(true);
        listener.start();
    }

    int port() {
        return door.getLocalPort();
    }

    void now(Manner other) {
        manner = other;
    }

    long received() {
        return received;
    }

    private void listen() {
        while (!door.isClosed()) {
            try (var socket = door.accept()) {
                serve(socket);
            } catch (IOException | InterruptedException over) {
                // the next one, or the end
            }
        }
    }

    private void serve(Socket socket) throws IOException, InterruptedException {
        if (manner == Manner.DEAF) {
            closed.await();
            return;
        }
        var in = new DataInputStream(socket.getInputStream());
        String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            answer(socket, "UNKNOWN COMMAND");
            return;
        }
        var content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        received = content.size();
        switch (manner) {
            case SILENT, DEAF -> closed.await();
            case COMPLAINS -> answer(socket, "INSTREAM size limit exceeded. ERROR");
            case SCANS ->
                answer(
                        socket,
                        content.toString(StandardCharsets.ISO_8859_1).contains(Specimen.EICAR)
                                ? "stream: Eicar-Test-Signature FOUND"
                                : "stream: OK");
        }
    }

    private static void answer(Socket socket, String text) throws IOException {
        socket.getOutputStream().write((text + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        door.close();
    }
}
