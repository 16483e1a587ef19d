package cl.soser.canal.ticket.warning;

import cl.soser.canal.ticket.search.TicketRow;
import java.io.Serializable;
import java.util.Comparator;

/** One line of the forecast. */
public record RiskRow(TicketRow ticket, Risk risk) implements Serializable {

    /** Alerts and possible risks stand before the others, as in every list. */
    static final Comparator<RiskRow> WORST_FIRST =
            Comparator.comparing((RiskRow row) -> row.ticket().attention())
                    .thenComparing(row -> row.risk().level())
                    .thenComparing(row -> row.risk().available().minus(row.risk().needed()))
                    .thenComparing(row -> row.ticket().attendBy());

    boolean isLikelyLate() {
        return risk.level().compareTo(RiskLevel.ALTO) <= 0;
    }
}
