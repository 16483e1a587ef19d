package cl.soser.canal.inbound;

import java.time.Instant;

/**
 * A mail that waits for a person seems to ask for a right over personal data. Its term runs from
 * its receipt, whoever enters it.
 */
public record RightMailNoticed(Instant receivedAt) {}
