package vn.tiendo.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every kind of file that is taken. A file is of a kind when its content is; the end of its name must then say the same. */
enum EvidenceType {
    PDF("application/pdf", true, "pdf"),
    PNG("image/png", true, "png"),
    JPEG("image/jpeg", true, "jpg", "jpeg"),
    GIF("image/gif", true, "gif"),
    WEBP("image/webp", true, "webp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", false, "pptx"),
    DOC("application/msword", false, "doc"),
    XLS("application/vnd.ms-excel", false, "xls"),
    PPT("application/vnd.ms-powerpoint", false, "ppt"),
    ODT("application/vnd.oasis.opendocument.text", false, "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", false, "ods"),
    CSV("text/csv", false, "csv"),
    TEXT("text/plain", false, "txt");

    private final String mediaType;
    private final boolean previewable;
    private final List<String> extensions;

    EvidenceType(String mediaType, boolean previewable, String... extensions) {
        this.mediaType = mediaType;
        this.previewable = previewable;
        this.extensions = List.of(extensions);
    }

    String mediaType() {
        return mediaType;
    }

    boolean previewable() {
        return previewable;
    }

    /** Text that anybody can write by hand; which of the two it is only its name says. */
    boolean text() {
        return this == CSV || this == TEXT;
    }

    static EvidenceType of(String mediaType) {
        return known(mediaType).orElseThrow();
    }

    static Optional<EvidenceType> known(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** @param extension in lower case, without the dot */
    static Optional<EvidenceType> named(String extension) {
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }
}
