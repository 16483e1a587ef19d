package cl.soser.canal.paper.photo;

import java.io.Serializable;
import java.time.Instant;

/** Where a page of photographs ended. */
public record PaperPhotoCursor(Instant receivedAt, long id) implements Serializable {}
