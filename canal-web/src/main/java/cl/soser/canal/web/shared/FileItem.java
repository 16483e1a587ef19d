package cl.soser.canal.web.shared;

import cl.soser.canal.web.shared.language.Bundles;
import java.io.Serializable;

/**
 * A file as a list of files shows it.
 *
 * @param name what its owner called it
 * @param bytes its size
 * @param href where it is downloaded
 * @param preview a small picture of it, or null
 */
public record FileItem(String name, long bytes, String href, String preview)
        implements Serializable {

    public String getName() {
        return name;
    }

    public String getHref() {
        return href;
    }

    public String getPreview() {
        return preview;
    }

    /** "340 kB", "2,4 MB". */
    public String getSize() {
        if (bytes < 1_000_000) {
            return Math.max(1, Math.round(bytes / 1000.0)) + " kB";
        }
        return String.format(Bundles.LOCALE, "%.1f MB", bytes / 1_000_000.0);
    }
}
