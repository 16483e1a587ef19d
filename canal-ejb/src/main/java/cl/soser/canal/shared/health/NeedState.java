package cl.soser.canal.shared.health;

import java.io.Serializable;
import java.time.Instant;

/**
 * How one need is met.
 *
 * @param since when it was first seen so
 * @param reason why it is not met; null where it is
 */
public record NeedState(boolean met, Instant since, OutageReason reason) implements Serializable {}
