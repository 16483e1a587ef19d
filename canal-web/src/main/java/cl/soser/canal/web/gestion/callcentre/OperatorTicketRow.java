package cl.soser.canal.web.gestion.callcentre;

/**
 * A ticket as the side of the operator's desk lists it; never with a name.
 *
 * @param clock null where no deadline runs
 */
public record OperatorTicketRow(
        String number,
        String href,
        String subject,
        String state,
        String tone,
        String when,
        String clock,
        String clockTone) {}
