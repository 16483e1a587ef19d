package cl.soser.canal.web.reporting.cases;

import cl.soser.canal.reporting.cases.CaseRow;
import cl.soser.canal.sla.DeadlineLabels;
import cl.soser.canal.ticket.Timeliness;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;

/** How a request stands towards the contract's term, by word, colour and icon. */
@Named
@RequestScoped
public class CaseTermLabels {

    @Inject Clock clock;

    /** "En plazo", "Fuera de plazo"…; null where no figure counts it. */
    public String timeliness(CaseRow row) {
        Timeliness timeliness = row.timeliness(clock.instant());
        return timeliness == null ? null : Bundles.text("cases.verdict." + timeliness);
    }

    /** "2 días 3 h de atraso"; null for one that is not late. */
    public String delay(CaseRow row) {
        Duration delay = row.delay(clock.instant());
        return delay == null ? null : Bundles.text("cases.delay", DeadlineLabels.span(delay));
    }

    public String tone(CaseRow row) {
        Timeliness timeliness = row.timeliness(clock.instant());
        return timeliness == null
                ? "neutral"
                : switch (timeliness) {
                    case EN_PLAZO -> "ok";
                    case PENDIENTE -> "brand";
                    case FUERA_DE_PLAZO, ABIERTO_VENCIDO -> "danger";
                };
    }

    public String icon(CaseRow row) {
        Timeliness timeliness = row.timeliness(clock.instant());
        return timeliness == null
                ? "minus"
                : switch (timeliness) {
                    case EN_PLAZO -> "check";
                    case PENDIENTE -> "clock";
                    case FUERA_DE_PLAZO, ABIERTO_VENCIDO -> "alert";
                };
    }
}
