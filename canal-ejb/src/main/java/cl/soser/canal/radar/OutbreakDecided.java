package cl.soser.canal.radar;

import java.time.Instant;

/**
 * Fired in the transaction in which a person confirmed or dismissed a possible outbreak.
 *
 * @param change CONFIRMADO or DESCARTADO
 * @param incident null where it was dismissed
 * @param what what its reports have in common; why it was dismissed
 */
public record OutbreakDecided(
        String change, long outbreak, Long incident, String what, Instant happenedAt) {}
