package cl.soser.canal.person;

import java.time.Instant;
import java.util.Set;

/** Nothing is done with these people's data but keep them, as of this transaction. */
public record PersonBlocked(Set<Long> persons, Instant at) {}
