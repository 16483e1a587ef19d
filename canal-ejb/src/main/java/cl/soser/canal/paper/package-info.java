/**
 * The paper channel: booklets of numbered sheets.
 *
 * <p>A booklet ({@link Booklet}) is a range of folios for one school. A {@link Folio} has a check
 * digit; its QR ({@link PaperSheetCode}) holds school and folio only. Blank sheets have no row
 * ({@link PaperSheet}). The packages below print them, take their photographs, and make tickets of
 * them.
 */
package cl.soser.canal.paper;
