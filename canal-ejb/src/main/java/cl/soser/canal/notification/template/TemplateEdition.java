package cl.soser.canal.notification.template;

import java.io.Serializable;
import java.time.Instant;

/**
 * A past or present version of a wording.
 *
 * @param shipped true when it only brought back the shipped wording
 */
public record TemplateEdition(
        int version, Instant createdAt, String author, boolean shipped, TemplateContent text)
        implements Serializable {}
