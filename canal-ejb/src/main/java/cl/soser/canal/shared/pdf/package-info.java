/** XHTML as PDF: {@link PdfRenderer} with the fonts of the product. */
package cl.soser.canal.shared.pdf;
