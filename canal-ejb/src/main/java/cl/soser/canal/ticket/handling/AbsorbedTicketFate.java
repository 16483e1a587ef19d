package cl.soser.canal.ticket.handling;

/** The fate of tickets that were merged into one that is annulled. */
public enum AbsorbedTicketFate {
    /** Each is separated and continues with its own clock. */
    SEPARAR,
    /** They are annulled with it: all were withdrawn, or none was a request. */
    ANULAR
}
