package cl.soser.canal.shared.health;

import java.io.Serializable;

/**
 * How many connections to the database are in use.
 *
 * @param most that there may be
 */
public record PoolUsage(int used, int most) implements Serializable {}
