package cl.soser.canal.attachment.inspection;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The kinds of file that the channel accepts. A browser would run none of them. A file is always
 * served with the media type written here, never with the one that it arrived with.
 */
public enum FileType {
    JPEG("image/jpeg", List.of("jpg", "jpeg", "jpe", "jfif"), "image/jpg", "image/pjpeg"),
    PNG("image/png", List.of("png"), "image/x-png"),
    WEBP("image/webp", List.of("webp")),
    HEIC("image/heic", List.of("heic", "heif"), "image/heif"),
    /** Telephones mix the names of the three kinds of video. */
    MP4("video/mp4", List.of("mp4", "m4v", "mov", "3gp", "3gpp"), "video/quicktime", "video/3gpp"),
    MOV("video/quicktime", List.of("mov", "qt", "mp4", "m4v"), "video/mp4"),
    GP3("video/3gpp", List.of("3gp", "3gpp", "3g2", "mp4"), "video/mp4", "video/3gpp2"),
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

    /** Kept as evidence: never redrawn, never shown inside a page, for staff alone. */
    public boolean isVideo() {
        return this == MP4 || this == MOV || this == GP3;
    }

    /** Whether the name promises a video; its content decides. */
    public static boolean isNamedAsVideo(String shownName) {
        String extension = DisplayName.extension(shownName);
        return Stream.of(values()).anyMatch(one -> one.isVideo() && one.hasExtension(extension));
    }

    static boolean isNamedAsImage(String shownName) {
        String extension = DisplayName.extension(shownName);
        return Stream.of(values()).anyMatch(one -> one.isImage() && one.hasExtension(extension));
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
