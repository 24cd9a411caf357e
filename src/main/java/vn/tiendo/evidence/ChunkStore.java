package vn.tiendo.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files in the database, cut into rows: so both databases stream them alike, and a backup has everything. */
@Repository
class ChunkStore implements EvidenceStore {

    static final int CHUNK = 256 * 1024;

    private final JdbcClient jdbc;

    ChunkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(long evidence, InputStream content) throws IOException {
        int number = 0;
        for (byte[] chunk = content.readNBytes(CHUNK); chunk.length > 0; chunk = content.readNBytes(CHUNK)) {
            jdbc.sql("insert into evidence_chunk (evidence_id, number, content) values (:id, :number, :content)")
                    .param("id", evidence)
                    .param("number", number++)
                    .param("content", chunk)
                    .update();
        }
    }

    @Override
    public InputStream open(long evidence) {
        return new Chunks(evidence);
    }

    @Override
    public void delete(long evidence) {
        jdbc.sql("delete from evidence_chunk where evidence_id = :id")
                .param("id", evidence)
                .update();
    }

    private Optional<byte[]> chunk(long evidence, int number) {
        return jdbc.sql("select content from evidence_chunk where evidence_id = :id and number = :number")
                .param("id", evidence)
                .param("number", number)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** One row at a time, each over a connection of its own: a slow reader holds none. */
    private final class Chunks extends InputStream {

        private final long evidence;
        private int next;
        private byte[] current = {};
        private int position;

        Chunks(long evidence) {
            this.evidence = evidence;
        }

        @Override
        public int read() {
            return more() ? current[position++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!more()) {
                return -1;
            }
            int taken = Math.min(length, current.length - position);
            System.arraycopy(current, position, into, offset, taken);
            position += taken;
            return taken;
        }

        private boolean more() {
            if (position == current.length) {
                current = chunk(evidence, next++).orElseGet(() -> new byte[0]);
                position = 0;
            }
            return current.length > 0;
        }
    }
}
