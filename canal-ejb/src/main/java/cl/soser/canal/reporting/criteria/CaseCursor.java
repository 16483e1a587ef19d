package cl.soser.canal.reporting.criteria;

import java.io.Serializable;
import java.time.Instant;

/**
 * A place in an ordered list of requests: the instant ordered by, and the id that makes it unique.
 */
public record CaseCursor(Instant instant, long id) implements Serializable {}
