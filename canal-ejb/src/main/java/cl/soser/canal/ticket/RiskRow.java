package cl.soser.canal.ticket;

import java.io.Serializable;

/** One line of the forecast. */
public record RiskRow(TicketRow ticket, Risk risk) implements Serializable {}
