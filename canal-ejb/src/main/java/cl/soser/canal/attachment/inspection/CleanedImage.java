package cl.soser.canal.attachment.inspection;

/**
 * The results of redrawing an image: a copy without hidden data, and a small one for lists.
 *
 * @param copyType JPEG or PNG
 * @param thumbnail always JPEG
 */
public record CleanedImage(byte[] copy, FileType copyType, byte[] thumbnail) {}
