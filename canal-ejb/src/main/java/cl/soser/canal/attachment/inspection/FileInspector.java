package cl.soser.canal.attachment.inspection;

import cl.soser.canal.shared.NotAllowedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks a received file, the cheapest check first, and makes what is stored of it. */
@ApplicationScoped
public class FileInspector {

    private static final Logger LOG = Logger.getLogger(FileInspector.class.getName());

    private ImageCleaner cleaner;
    private List<MalwareScanner> scanners;

    protected FileInspector() {
        // for CDI's proxy
    }

    /** With a host, every file is also shown to the ClamAV daemon there. */
    @Inject
    FileInspector(
            ImageCleaner cleaner,
            @ConfigProperty(name = "canal.clamd.host") Optional<String> host,
            @ConfigProperty(name = "canal.clamd.port", defaultValue = "3310") int port) {
        this(
                cleaner,
                Stream.concat(
                                Stream.of(new EicarScanner()),
                                host.stream()
                                        .filter(name -> !name.isBlank())
                                        .map(name -> new ClamdScanner(name, port)))
                        .toList());
    }

    FileInspector(ImageCleaner cleaner, List<MalwareScanner> scanners) {
        this.cleaner = cleaner;
        this.scanners = List.copyOf(scanners);
    }

    public Checked check(UploadSpool spool, String shownName, String declared) throws IOException {
        FileType type = FileTypeDetector.check(spool, shownName, declared);
        boolean scanned = scan(spool);
        if (!type.isImage()) {
            return new Checked(type, PhotoEvidence.NONE, null, scanned);
        }
        byte[] bytes = Files.readAllBytes(spool.path());
        Exif exif = Exif.of(bytes, type);
        CleanedImage pictures =
                type == FileType.HEIC ? null : cleaner.clean(bytes, type, exif.orientation());
        return new Checked(type, exif.evidence(), pictures, scanned);
    }

    /** False where a scanner did not answer: such a file is taken and given to nobody yet. */
    private boolean scan(UploadSpool spool) {
        try {
            if (!isClean(spool::open)) {
                throw new NotAllowedException("file.infected");
            }
            return true;
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "the malware scanner fails; files wait for it", e);
            return false;
        }
    }

    /**
     * What every scanner says of a content.
     *
     * @throws IOException a scanner does not answer
     */
    public boolean isClean(Content content) throws IOException {
        for (MalwareScanner scanner : scanners) {
            try (InputStream in = content.open()) {
                if (!scanner.isClean(in)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Bytes that each scanner reads from their beginning. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /**
     * A file that may be kept.
     *
     * @param pictures null unless it is an image that can be redrawn
     * @param scanned false where it is still to be scanned before anybody receives it
     */
    public record Checked(
            FileType type, PhotoEvidence evidence, CleanedImage pictures, boolean scanned) {}
}
