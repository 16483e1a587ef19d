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
        for (MalwareScanner scanner : scanners) {
            scan(scanner, spool);
        }
        if (!type.isImage()) {
            return new Checked(type, PhotoEvidence.NONE, null);
        }
        byte[] bytes = Files.readAllBytes(spool.path());
        Exif exif = Exif.of(bytes, type);
        CleanedImage pictures =
                type == FileType.HEIC ? null : cleaner.clean(bytes, type, exif.orientation());
        return new Checked(type, exif.evidence(), pictures);
    }

    /** A scanner that fails passes nothing. */
    private static void scan(MalwareScanner scanner, UploadSpool spool) throws IOException {
        boolean clean;
        try (InputStream in = spool.open()) {
            clean = scanner.isClean(in);
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "the malware scanner fails; no file is taken meanwhile", e);
            throw new NotAllowedException("file.notNow");
        }
        if (!clean) {
            throw new NotAllowedException("file.infected");
        }
    }

    /**
     * A file that may be kept.
     *
     * @param pictures null unless it is an image that can be redrawn
     */
    public record Checked(FileType type, PhotoEvidence evidence, CleanedImage pictures) {}
}
