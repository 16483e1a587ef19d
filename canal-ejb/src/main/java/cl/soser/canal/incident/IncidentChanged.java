package cl.soser.canal.incident;

import java.time.Instant;

/**
 * Fired in the transaction in which an incident changed.
 *
 * @param change ABIERTO, ENTRA, SALE, NOMBRE, CERRADO or DESCARTADO
 * @param incident null for tickets that a person declared to be no incident
 * @param ticket the number it is about; null where it is about all
 */
public record IncidentChanged(
        String change, Long incident, String ticket, String reason, Instant happenedAt) {}
