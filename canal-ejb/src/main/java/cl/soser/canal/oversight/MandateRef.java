package cl.soser.canal.oversight;

import java.io.Serializable;

/**
 * A requirement as a screen shows it.
 *
 * @param version what the screen has seen; any other is refused
 */
public record MandateRef(long id, int version) implements Serializable {}
