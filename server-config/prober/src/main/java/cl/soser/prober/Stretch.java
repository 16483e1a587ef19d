package cl.soser.prober;

import java.time.Instant;

/**
 * A time in which the prober watched without a break; nothing is known of the time between two of
 * them.
 */
public record Stretch(Instant from, Instant until) {}
