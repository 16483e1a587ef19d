package cl.soser.canal.web.reporting.figure;

import cl.soser.canal.reporting.criteria.CaseStanding;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.web.reporting.address.FiguresAddress;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.language.Bundles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * The figures of one group of requests with the address of the requests behind each number. A share
 * never reads as if it met the target it missed.
 */
public final class FigureLine {

    private final String name;
    private final String href;
    private final Compliance figures;
    private final FiguresAddress address;
    private final DayRange days;
    private final Map<Dimension, String> also;

    /**
     * @param href where the group's name leads; null for nowhere
     * @param also what narrows it beyond the page's own address
     */
    public FigureLine(
            String name,
            String href,
            Compliance figures,
            FiguresAddress address,
            DayRange days,
            Map<Dimension, String> also) {
        this.name = name;
        this.href = href;
        this.figures = figures;
        this.address = address;
        this.days = days;
        this.also = also;
    }

    public String getName() {
        return name;
    }

    public String getHref() {
        return href;
    }

    public Compliance getFigures() {
        return figures;
    }

    public String getReceivedHref() {
        return address.entered(days, also);
    }

    public String getDueHref() {
        return address.due(days, null, also);
    }

    public String getInTimeHref() {
        return address.due(days, CaseStanding.EN_PLAZO, also);
    }

    public String getLateHref() {
        return address.due(days, CaseStanding.FUERA_DE_PLAZO, also);
    }

    public String getOpenHref() {
        return address.due(days, CaseStanding.ABIERTO_VENCIDO, also);
    }

    public String getPendingHref() {
        return address.due(days, CaseStanding.PENDIENTE, also);
    }

    public String getDecidedHref() {
        return address.due(days, CaseStanding.DECIDIDO, also);
    }

    /** Numerator and denominator exist: something has fallen due. */
    public boolean isDecided() {
        return figures.share() != null;
    }

    public long getDecided() {
        return figures.inTime() + figures.late();
    }

    /** "98,7 %"; null where nothing was decided: that is no zero. */
    public String getShare() {
        return isDecided() ? Shares.judged(figures) : null;
    }

    /** From 0 to 1, for a drawing. */
    public double getFraction() {
        return isDecided() ? (double) figures.inTime() / getDecided() : 0;
    }

    /** "Sube 1,3 puntos frente a octubre de 2026 (97,4 %)"; null where either has no share. */
    public String against(FigureLine before) {
        if (!isDecided() || !before.isDecided()) {
            return null;
        }
        BigDecimal points =
                BigDecimal.valueOf((getFraction() - before.getFraction()) * 100)
                        .setScale(1, RoundingMode.HALF_UP);
        String way = points.signum() == 0 ? "same" : points.signum() > 0 ? "up" : "down";
        return Bundles.text(
                "figures.against." + way,
                points.abs().toString().replace('.', ','),
                before.name.toLowerCase(Bundles.LOCALE),
                before.getShare());
    }

    public String getTargetLabel() {
        Boolean met = figures.met();
        return Bundles.text(
                "institution.target." + (met == null ? "open" : met ? "met" : "missed"),
                Shares.percent(figures.target()));
    }

    /** ok, danger, or neutral where nothing was decided. */
    public String getTone() {
        Boolean met = figures.met();
        return met == null ? "neutral" : met ? "ok" : "danger";
    }

    public String getIcon() {
        Boolean met = figures.met();
        return met == null ? "minus" : met ? "check" : "alert";
    }

    /** How many may still be late, or by how many the target is missed; null without cases. */
    public String getBudget() {
        Long left = figures.lateAllowed();
        if (left == null) {
            return null;
        }
        return left >= 0
                ? Bundles.text("figures.budget", left)
                : Bundles.text("figures.budget.over", -left);
    }
}
