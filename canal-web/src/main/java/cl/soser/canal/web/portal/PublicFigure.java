package cl.soser.canal.web.portal;

import cl.soser.canal.reporting.PublicFigures;
import cl.soser.canal.web.shared.Bundles;
import cl.soser.canal.web.shared.Shares;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.format.TextStyle;

/**
 * How many were answered in time, as the first page says it. Cut, never rounded up: 97,96 % must
 * not read as the target of 98 %.
 */
@Named
@RequestScoped
public class PublicFigure {

    @Inject PublicFigures figures;

    private PublicFigures.Month month;

    @PostConstruct
    void read() {
        month = figures.punctuality().orElse(null);
    }

    /** False while there are too few cases to say anything. */
    public boolean isKnown() {
        return month != null;
    }

    /** 98,7 % */
    public String getShare() {
        BigDecimal share =
                percent(month.figures().enPlazo(), judged()).setScale(1, RoundingMode.DOWN);
        NumberFormat format = NumberFormat.getNumberInstance(Bundles.LOCALE);
        format.setMinimumFractionDigits(1);
        return format.format(share) + " %";
    }

    /** Good news is green; a missed target is not dressed up as one. */
    public String getTone() {
        BigDecimal target = month.figures().meta().movePointRight(2);
        return percent(month.figures().enPlazo(), judged()).compareTo(target) >= 0
                ? "figure-met"
                : "";
    }

    static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part * 100)
                .divide(BigDecimal.valueOf(whole), 6, RoundingMode.DOWN);
    }

    /** De 312 solicitudes que vencieron en noviembre de 2026, 308 se respondieron a tiempo… */
    public String getBase() {
        return Bundles.text(
                "home.figure.base",
                judged(),
                month.month().getMonth().getDisplayName(TextStyle.FULL, Bundles.LOCALE),
                String.valueOf(month.month().getYear()),
                month.figures().enPlazo(),
                Shares.percent(month.figures().meta()));
    }

    private long judged() {
        return month.figures().enPlazo() + month.figures().fueraDePlazo();
    }
}
