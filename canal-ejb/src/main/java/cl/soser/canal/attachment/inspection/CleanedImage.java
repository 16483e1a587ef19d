package cl.soser.canal.attachment.inspection;

/**
 * What is made of an image: a copy with nothing but the picture, and a small one for lists.
 *
 * @param copyType JPEG or PNG
 * @param thumbnail always JPEG
 */
public record CleanedImage(byte[] copy, FileType copyType, byte[] thumbnail) {}
