package cl.soser.canal.attachment.inspection;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The kinds of file that the channel accepts. A browser would run none of them. A file is always
 * served with the media type written here, never with the one that it arrived with.
 */
public enum FileType {
    JPEG("image/jpeg", List.of("jpg", "jpeg", "jpe", "jfif"), "image/jpg", "image/pjpeg"),
    PNG("image/png", List.of("png"), "image/x-png"),
    WEBP("image/webp", List.of("webp")),
    HEIC("image/heic", List.of("heic", "heif"), "image/heif"),
    PDF("application/pdf", List.of("pdf"), "application/x-pdf"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            List.of("docx"),
            "application/zip"),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            List.of("xlsx"),
            "application/zip"),
    PPTX(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            List.of("pptx"),
            "application/zip"),
    DOC("application/msword", List.of("doc")),
    XLS("application/vnd.ms-excel", List.of("xls")),
    ODT("application/vnd.oasis.opendocument.text", List.of("odt"), "application/zip"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", List.of("ods"), "application/zip"),
    CSV("text/csv", List.of("csv"), "text/plain", "application/csv", "application/vnd.ms-excel"),
    TXT("text/plain", List.of("txt", "text"));

    private static final String UNKNOWN = "application/octet-stream";

    private final String mediaType;
    private final List<String> extensions;
    private final Set<String> alsoDeclared;

    FileType(String mediaType, List<String> extensions, String... alsoDeclared) {
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.alsoDeclared = Set.of(alsoDeclared);
    }

    /** What the file is served as. */
    public String mediaType() {
        return mediaType;
    }

    public boolean isImage() {
        return this == JPEG || this == PNG || this == WEBP || this == HEIC;
    }

    public String extension() {
        return extensions.get(0);
    }

    boolean hasExtension(String extension) {
        return extensions.contains(extension.toLowerCase(Locale.ROOT));
    }

    /** Browsers that do not know say nothing or octet-stream; any other word must fit. */
    boolean mayBeDeclaredAs(String declared) {
        if (declared == null || declared.isBlank()) {
            return true;
        }
        String bare = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return bare.equals(mediaType) || bare.equals(UNKNOWN) || alsoDeclared.contains(bare);
    }
}
