package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.phone.LineFormula;
import cl.soser.canal.phone.indicator.LineIndicator;
import cl.soser.canal.phone.indicator.LinePeriod;
import cl.soser.canal.phone.indicator.LineUptime;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.language.Bundles;
import java.math.BigDecimal;

/**
 * A figure as a page shows it, with what it takes to check it.
 *
 * @param share "84,99 %", or a dash
 * @param met null where there is nothing to judge
 * @param target "Meta: al menos 85 %"
 * @param count "812 de 940 …"; null in tables
 * @param other the figure by the other reading; null in tables
 */
public record LineFigure(String share, Boolean met, String target, String count, String other) {

    /** Nothing is known of the line then. */
    static final LineFigure NONE = new LineFigure("–", null, null, null, null);

    static LineFigure service(LinePeriod period, LineFormula formula) {
        return of(period.serviceLevel(formula), "line.service", formula);
    }

    static LineFigure abandonment(LinePeriod period, LineFormula formula) {
        return of(period.abandonment(formula), "line.abandonment", formula);
    }

    private static LineFigure of(LineIndicator figure, String words, LineFormula formula) {
        return new LineFigure(
                LineLabels.percent(figure.shown(figure.value())),
                figure.met(),
                Bundles.text(words + ".target", Shares.percent(figure.target())),
                Bundles.text(
                        words + ".count." + formula.base(),
                        figure.pooled().part(),
                        figure.pooled().whole()),
                Bundles.text(
                        "line.both",
                        figure.days(),
                        LineLabels.percent(figure.shown(figure.mean())),
                        LineLabels.percent(figure.shown(figure.pooled().value()))));
    }

    static LineFigure uptime(LineUptime uptime) {
        return new LineFigure(
                LineLabels.percent(uptime.shown()),
                uptime.met(),
                Bundles.text("line.uptime.target", Shares.percent(uptime.target())),
                Bundles.text(
                        "line.uptime.count",
                        uptime.whole().minus(uptime.down()).toMinutes(),
                        uptime.whole().toMinutes()),
                Bundles.text(
                        "line.uptime.down",
                        uptime.down().toMinutes(),
                        uptime.planned().toMinutes()));
    }

    /** One day's, judged alone. */
    static LineFigure judged(BigDecimal value, BigDecimal target, boolean ceiling) {
        int order = value == null ? 0 : value.compareTo(target);
        Boolean met = value == null ? null : ceiling ? order <= 0 : order >= 0;
        return new LineFigure(
                LineLabels.percent(LineIndicator.shown(value, target, ceiling)),
                met,
                null,
                null,
                null);
    }

    public String targetLabel() {
        return Bundles.text("line.verdict." + (met == null ? "none" : met ? "met" : "missed"));
    }

    public String tone() {
        return met == null ? "neutral" : met ? "ok" : "danger";
    }

    public String icon() {
        return met == null ? "minus" : met ? "check" : "alert";
    }
}
