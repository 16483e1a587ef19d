package cl.soser.canal.ticket.warning;

/** How likely it is that an answer leaves late, the worst first. */
public enum RiskLevel {
    VENCIDA,
    ALTO,
    MEDIO,
    BAJO
}
