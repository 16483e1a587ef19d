package cl.soser.canal.paper;

import java.io.Serializable;
import java.util.List;

/**
 * One booklet with its sheets.
 *
 * @param sheets those that are no longer blank, by folio
 * @param gaps skipped sheets
 */
public record BookletDetails(BookletRow row, List<PaperSheetRow> sheets, List<FolioRange> gaps)
        implements Serializable {}
