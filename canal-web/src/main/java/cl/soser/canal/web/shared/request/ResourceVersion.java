package cl.soser.canal.web.shared.request;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * Names the present state of styles, scripts and pictures by their content, so that browsers may
 * keep them for ever and still fetch what changed.
 */
@Named
@ApplicationScoped
public class ResourceVersion {

    @Inject ServletContext context;

    private String version;

    @PostConstruct
    void read() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest("/resources/canal/", digest);
            version = HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void digest(String folder, MessageDigest digest) throws IOException {
        for (String path : new TreeSet<>(context.getResourcePaths(folder))) {
            if (path.endsWith("/")) {
                digest(path, digest);
            } else if (!path.endsWith(".xhtml")) {
                try (InputStream stream = context.getResourceAsStream(path)) {
                    digest.update(stream.readAllBytes());
                }
            }
        }
    }

    public String getVersion() {
        return version;
    }
}
