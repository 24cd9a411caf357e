package vn.tiendo.support;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A file on its way in a multipart request, its name put exactly as it stands. */
public record Upload(String filename, byte[] content) {

    private static final String BOUNDARY = "----tiendo-boundary";

    public static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    public static Upload of(String filename, String text) {
        return new Upload(filename, text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] body() {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + filename
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
