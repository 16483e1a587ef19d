package cl.soser.canal.web.reporting.figure;

import cl.soser.canal.phone.LineFormula;
import cl.soser.canal.phone.indicator.LineIndicator;
import cl.soser.canal.phone.indicator.LinePeriod;
import cl.soser.canal.phone.indicator.LineUptime;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.language.Bundles;
import java.util.List;

/**
 * The cards of the line in one month: its service level, its abandonment and how long it was up.
 *
 * @param formula by which calls are judged
 * @param more the page with the details of the month; null if the caller has none
 */
public record LineCards(LineFormula formula, String more) {

    public List<FigureCard> of(LinePeriod calls) {
        return List.of(
                calls(
                        "figures.line.service",
                        calls.serviceLevel(formula),
                        "figures.line.service.part"),
                calls(
                        "figures.line.abandonment",
                        calls.abandonment(formula),
                        "figures.line.abandonment.part"),
                uptime(calls.uptime()));
    }

    private FigureCard calls(String title, LineIndicator one, String part) {
        return new FigureCard(
                Bundles.text(title),
                FigureCard.percent(one.shown(one.value())),
                FigureCard.TargetMark.of(one.met(), Shares.percent(one.target()), one.ceiling()),
                List.of(
                        FigureCard.Count.of(one.pooled().part(), part),
                        FigureCard.Count.of(one.pooled().whole(), "figures.line.base")),
                more,
                how(one));
    }

    /** The share beside the counts is not their quotient where it is the mean of days. */
    private String how(LineIndicator one) {
        String name = LineFormulaLabels.of(formula, one.ceiling());
        return LineFormulaLabels.isMean(formula) && one.value() != null
                ? Bundles.text(
                        "figures.line.how.mean",
                        name,
                        one.days(),
                        Shares.rounded(one.pooled().value()))
                : Bundles.text("figures.line.how", name);
    }

    private FigureCard uptime(LineUptime up) {
        return new FigureCard(
                Bundles.text("figures.line.uptime"),
                FigureCard.percent(up.shown()),
                FigureCard.TargetMark.of(up.met(), Shares.percent(up.target()), false),
                List.of(
                        FigureCard.Count.of(up.down().toMinutes(), "figures.minutes.down"),
                        FigureCard.Count.of(up.whole().toMinutes(), "figures.minutes.whole")),
                more);
    }
}
