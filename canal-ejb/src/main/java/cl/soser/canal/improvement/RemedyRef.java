package cl.soser.canal.improvement;

import java.io.Serializable;

/**
 * An action as a screen shows it.
 *
 * @param version what the screen has seen; any other is refused
 */
public record RemedyRef(long id, int version) implements Serializable {}
