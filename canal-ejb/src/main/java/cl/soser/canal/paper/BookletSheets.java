package cl.soser.canal.paper;

import java.io.Serializable;
import java.util.List;

/**
 * One booklet with everything known of its sheets.
 *
 * @param sheets those that are blank no more, by folio
 * @param gaps sheets passed over
 */
public record BookletSheets(BookletRow row, List<SheetRow> sheets, List<FolioRange> gaps)
        implements Serializable {}
