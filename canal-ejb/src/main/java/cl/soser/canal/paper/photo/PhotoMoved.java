package cl.soser.canal.paper.photo;

import java.time.Instant;

/**
 * Fired in the transaction in which a photograph is found to be of another school than it was sent
 * for.
 */
public record PhotoMoved(long photo, long from, long to, Instant at) {}
