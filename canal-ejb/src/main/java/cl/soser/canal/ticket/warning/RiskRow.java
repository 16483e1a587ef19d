package cl.soser.canal.ticket.warning;

import cl.soser.canal.ticket.search.TicketRow;
import java.io.Serializable;

/** One line of the forecast. */
public record RiskRow(TicketRow ticket, Risk risk) implements Serializable {}
