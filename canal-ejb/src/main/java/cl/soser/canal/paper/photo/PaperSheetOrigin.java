package cl.soser.canal.paper.photo;

import cl.soser.canal.directory.SchoolStatus;
import java.io.Serializable;

/**
 * Where a sheet comes from, when a ticket may be made of it.
 *
 * @param folio as it is written, with its digit
 * @param lost it was thought lost and has turned up
 */
public record PaperSheetOrigin(String folio, String school, SchoolStatus status, boolean lost)
        implements Serializable {}
