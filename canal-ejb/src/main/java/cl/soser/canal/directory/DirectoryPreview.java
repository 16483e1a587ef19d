package cl.soser.canal.directory;

import java.io.Serializable;

/**
 * A file that was read and not applied.
 *
 * @param uploadId what to apply
 * @param difference all counts and the first lines of each kind
 */
public record DirectoryPreview(Long uploadId, String fileName, DirectoryDifference difference)
        implements Serializable {}
