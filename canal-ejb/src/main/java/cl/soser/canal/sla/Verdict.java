package cl.soser.canal.sla;

import java.time.Instant;

/** How a case that has a deadline stands towards it (rules.md §6). */
public enum Verdict {
    EN_PLAZO,
    FUERA_DE_PLAZO,
    ABIERTO_VENCIDO,
    PENDIENTE;

    /**
     * @param left when the first answer left, or null
     * @param now the instant the figures are made at; an answer that leaves later has not left
     */
    public static Verdict of(Instant left, Instant deadline, Instant now) {
        if (left != null && !left.isAfter(now)) {
            return ContractClock.met(left, deadline) ? EN_PLAZO : FUERA_DE_PLAZO;
        }
        return now.isAfter(deadline) ? ABIERTO_VENCIDO : PENDIENTE;
    }
}
