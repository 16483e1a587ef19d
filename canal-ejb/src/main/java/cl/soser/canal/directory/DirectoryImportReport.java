package cl.soser.canal.directory;

import java.io.Serializable;
import java.time.Instant;

/**
 * What an applied file did.
 *
 * @param uploadedBy the name of the caller's principal, an account id
 * @param rejected lines left out
 */
public record DirectoryImportReport(
        Long id,
        String fileName,
        String uploadedBy,
        Instant appliedTime,
        int added,
        int changed,
        int closed,
        int unchanged,
        int rejected)
        implements Serializable {}
