/**
 * Booklets and posters as PDF: {@link PrintService} fills a {@link PrintTemplate}; {@link
 * PaperFormRenderer} and {@link PosterRenderer} draw what is particular to each.
 */
package cl.soser.canal.paper.print;
