package cl.soser.canal.person;

import java.time.Instant;
import java.util.Set;

/** These people's data may be used again, as of this transaction. */
public record PersonUnblocked(Set<Long> persons, Instant at) {}
