package cl.soser.prober;

import java.time.Instant;

/** A time in which somebody watched without a break; between two of them nothing is known. */
public record Stretch(Instant from, Instant until) {}
