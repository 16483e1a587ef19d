package cl.soser.canal.oversight;

import java.io.Serializable;
import java.time.Instant;

/** Where a page of the sent answers ends and the next begins. */
public record SentAnswerCursor(Instant left, long id) implements Serializable {}
