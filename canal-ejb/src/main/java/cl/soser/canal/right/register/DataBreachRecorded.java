package cl.soser.canal.right.register;

import java.time.Instant;

/**
 * Something went wrong with personal data.
 *
 * @param tellBy when the Agency should know at the latest
 */
public record DataBreachRecorded(long breach, Instant tellBy, Instant at) {}
