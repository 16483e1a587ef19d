package cl.soser.canal.ticket.handling;

import java.time.Instant;

/** Fired when a colleague opens document, mailbox and telephones of a ticket's person. */
public record ContactOpened(
        long ticketId, String ticketNumber, ContactPurpose purpose, Instant at) {}
