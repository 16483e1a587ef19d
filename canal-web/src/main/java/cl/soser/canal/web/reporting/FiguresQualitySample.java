package cl.soser.canal.web.reporting;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.reporting.answers.QualityCounts;
import cl.soser.canal.reporting.answers.QualityFigureQuery;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.web.reporting.figure.FigureCard;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.DateLabels;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;

/** How many of the answers of a sample were pertinent, and the way to that sample. */
@RequestScoped
class FiguresQualitySample {

    private static final String PAGE = "/gestion/pertinencia";

    @Inject QualityFigureQuery quality;
    @Inject FiguresRequest figuresRequest;
    @Inject Caller caller;

    /** Of answers that left in the period; the sample of a month is drawn once it is over. */
    FigureCard card() {
        QualityCounts total =
                quality.of(figuresRequest.days(), List.of(), figuresRequest.filter()).total();
        String sample = sample(total);
        return new FigureCard(
                Bundles.text("figures.pertinence"),
                Shares.rounded(total.pertinent(), total.judged()),
                null,
                List.of(
                        FigureCard.Count.of(total.pertinent(), "figures.pertinence.right", sample),
                        FigureCard.Count.of(total.judged(), "figures.pertinence.judged", sample),
                        FigureCard.Count.of(total.sampled(), "figures.pertinence.sample", sample),
                        FigureCard.Count.of(
                                total.confirmed(), "figures.pertinence.confirmed", null),
                        FigureCard.Count.of(total.sent(), "figures.pertinence.sent", null)),
                sample != null ? sample : caller.isLeader() ? PAGE : null,
                total.sampled() == 0 ? undrawn() : Bundles.text("figures.pertinence.how"));
    }

    /** The page of the sample that is counted whole; null where there is none to open. */
    private String sample(QualityCounts counted) {
        DayRange days = figuresRequest.days();
        YearMonth month = YearMonth.from(days.from());
        return caller.isLeader()
                        && counted.sampled() > 0
                        && !figuresRequest.address().isNarrowed()
                        && days.equals(DayRange.of(month))
                ? PAGE + "?mes=" + month
                : null;
    }

    /** When there will be a sample; there is none for a month without written answers. */
    private String undrawn() {
        YearMonth last = YearMonth.from(figuresRequest.days().until().minusDays(1));
        return last.isBefore(YearMonth.from(figuresRequest.today()))
                ? Bundles.text("figures.pertinence.undrawn")
                : Bundles.text(
                        "figures.pertinence.later",
                        DateLabels.inDigits(
                                figuresRequest.today().plusMonths(1).withDayOfMonth(1)));
    }
}
