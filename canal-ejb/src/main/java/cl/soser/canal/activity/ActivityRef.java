package cl.soser.canal.activity;

import java.io.Serializable;

/**
 * An activity as a screen shows it.
 *
 * @param version what the screen has seen; any other is refused
 */
public record ActivityRef(long id, int version) implements Serializable {}
