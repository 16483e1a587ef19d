package cl.soser.canal.improvement;

import java.io.Serializable;

/**
 * An idea as a screen shows it.
 *
 * @param version what the screen has seen; any other is refused
 */
public record ImprovementRef(long id, int version) implements Serializable {}
