package cl.soser.canal.purpose;

import java.time.Instant;
import java.util.Set;

/**
 * These people's data serve that purpose no more, as of this transaction.
 *
 * @param persons ids of their rows
 */
public record PurposeObjected(Set<Long> persons, Purpose purpose, Instant at) {}
