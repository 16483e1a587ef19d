package cl.soser.canal.ticket.consent;

import cl.soser.canal.purpose.Purpose;
import java.time.Instant;

/** A representative allowed a purpose, or withdrew it. */
public record ConsentStated(
        long ticketId, String ticketNumber, Purpose purpose, boolean given, Instant at) {}
