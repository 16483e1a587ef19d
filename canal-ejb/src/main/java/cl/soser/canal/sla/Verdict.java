package cl.soser.canal.sla;

import java.time.Instant;

/** How a case that has a deadline stands towards it (rules.md §6). */
public enum Verdict {
    EN_PLAZO,
    FUERA_DE_PLAZO,
    ABIERTO_VENCIDO,
    PENDIENTE;

    /**
     * Decides the verdict. An answer that leaves exactly at the deadline is in time.
     *
     * @param left when the first answer left, or null
     * @param now the instant the figures are made at; an answer that leaves later has not left
     */
    public static Verdict of(Instant left, Instant deadline, Instant now) {
        if (left != null && !left.isAfter(now)) {
            return left.isAfter(deadline) ? FUERA_DE_PLAZO : EN_PLAZO;
        }
        return now.isAfter(deadline) ? ABIERTO_VENCIDO : PENDIENTE;
    }
}
