package vn.tiendo.shared.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** The catalogue's folder. What is hashed and what is parsed are the same bytes, read once. */
public class CatalogueFiles {

    private final ResourceLoader resources;
    private final String location;
    private final Map<String, byte[]> contents = new HashMap<>();

    public CatalogueFiles(ResourceLoader resources, String location) {
        this.resources = resources;
        this.location = location.endsWith("/") ? location : location + "/";
    }

    /**
     * The rows of a file, in its order.
     *
     * @param header the columns the file must have, exactly these in exactly this order
     */
    public List<CatalogueRow> read(String file, List<String> header) {
        return new CatalogueParser(file, header).parse(bytes(file));
    }

    boolean has(String file) {
        return resources.getResource(location + file).exists();
    }

    String sha256(String file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes(String file) {
        return contents.computeIfAbsent(file, this::fetch);
    }

    private byte[] fetch(String file) {
        Resource resource = resources.getResource(location + file);
        if (!resource.exists()) {
            throw new CatalogueProblem(file, 0, null, null, "is not in " + location);
        }
        try (var in = resource.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
