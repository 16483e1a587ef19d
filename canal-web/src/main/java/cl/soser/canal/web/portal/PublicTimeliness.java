package cl.soser.canal.web.portal;

import cl.soser.canal.reporting.PublicFigureQuery;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.TextStyle;

/**
 * How many were answered in time, as the first page says it. 97,96 % must not read as the target of
 * 98 %.
 */
@Named
@RequestScoped
public class PublicTimeliness {

    @Inject PublicFigureQuery publicFigureQuery;

    private PublicFigureQuery.Month month;

    @PostConstruct
    void read() {
        month = publicFigureQuery.punctuality().orElse(null);
    }

    /** False while there are too few cases to say anything. */
    public boolean isKnown() {
        return month != null;
    }

    /** 98,7 % */
    public String getShare() {
        return Shares.judged(month.figures());
    }

    /** Good news is green; a missed target is not dressed up as one. */
    public String getTone() {
        return month.figures().met() ? "figure-met" : "";
    }

    /** De 312 solicitudes que vencieron en noviembre de 2026, 308 se respondieron a tiempo… */
    public String getBase() {
        return Bundles.text(
                "home.figure.base",
                judged(),
                month.month().getMonth().getDisplayName(TextStyle.FULL, Bundles.LOCALE),
                String.valueOf(month.month().getYear()),
                month.figures().inTime(),
                Shares.percent(month.figures().target()));
    }

    private long judged() {
        return month.figures().inTime() + month.figures().late();
    }
}
