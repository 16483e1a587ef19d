package cl.soser.canal.ticket.intake;

import cl.soser.canal.danger.DangerReading;
import java.time.Instant;
import java.util.Set;

/**
 * Fired in the transaction in which a ticket enters.
 *
 * @param automatic its motive is Tipo 1 and nothing holds the automatic answer
 * @param reading what the person's words say of a danger; they are read once
 * @param childAlone a child wrote it without an adult
 * @param due end of the contract's term; null where there is none
 */
public record TicketFiled(
        long ticketId,
        String number,
        String motive,
        String area,
        Set<String> copies,
        boolean automatic,
        boolean alert,
        DangerReading reading,
        boolean childAlone,
        Instant due,
        Instant enteredAt) {}
