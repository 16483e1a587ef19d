package cl.soser.canal.attachment;

import cl.soser.canal.catalogue.Channel;
import java.io.InputStream;

/**
 * A file as it arrives, before any check.
 *
 * @param name as the sender gave it
 * @param declaredType the media type the sender claims, or null
 * @param channel the channel it came by
 * @param bytes read once; the code that opened the stream closes it
 */
public record UploadedFile(String name, String declaredType, Channel channel, InputStream bytes) {}
