package cl.soser.canal.web.reporting;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.reporting.CaseShare;
import cl.soser.canal.reporting.CaseShareQuery;
import cl.soser.canal.reporting.SatisfactionFigureQuery;
import cl.soser.canal.reporting.answers.CauseFigureQuery;
import cl.soser.canal.reporting.answers.QualityCounts;
import cl.soser.canal.reporting.answers.QualityFigureQuery;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseProgressCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.shared.Rounding;
import cl.soser.canal.survey.result.SatisfactionFigure;
import cl.soser.canal.ticket.CauseKind;
import cl.soser.canal.web.reporting.figure.BarLength;
import cl.soser.canal.web.reporting.figure.FigureCard;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.Dates;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The part of the figures about how good the answers are. */
@Named
@RequestScoped
public class FiguresQuality {

    private static final String CLAIM = "RECLAMO";
    private static final String PERTINENCE = "/gestion/pertinencia";

    @Inject CaseShareQuery shares;
    @Inject CauseFigureQuery causes;
    @Inject SatisfactionFigureQuery satisfaction;
    @Inject QualityFigureQuery quality;
    @Inject FiguresRequest figuresRequest;
    @Inject Caller caller;

    private List<FigureCard> cards;
    private Map<CauseKind, Long> counted;

    /**
     * @param length of its bar, of a hundred
     */
    public record Cause(String name, long count, String share, String href, String length) {}

    @PostConstruct
    void look() {
        cards = new ArrayList<>();
        cards.add(pertinence());
        Stream.of(CaseShare.values()).map(this::card).forEach(cards::add);
        cards.add(satisfaction());
        CaseCriteria filter = figuresRequest.filter();
        String motive = filter.codes().get(Dimension.MOTIVO);
        counted =
                motive == null || motive.equals(CLAIM)
                        ? causes.of(figuresRequest.days(), filter.with(Dimension.MOTIVO, CLAIM))
                        : Map.of();
    }

    public List<FigureCard> getCards() {
        return cards;
    }

    private FigureCard card(CaseShare share) {
        CaseShare.Counted found = shares.of(share, figuresRequest.days(), figuresRequest.filter());
        return new FigureCard(
                Bundles.text("figures.share." + share),
                share(found.part(), found.whole()),
                null,
                share.counts().stream()
                        .map(
                                one ->
                                        FigureCard.Count.of(
                                                found.of(one.name()),
                                                "figures.share." + share + "." + one.name(),
                                                list(
                                                        one.filter(
                                                                figuresRequest.days(),
                                                                CaseCriteria.COUNTED))))
                        .toList(),
                null);
    }

    private String list(CaseCriteria filter) {
        return figuresRequest.address().list(filter, Map.of());
    }

    /** Of answers that left in the period; the sample of a month is drawn once it is over. */
    private FigureCard pertinence() {
        QualityCounts total =
                quality.of(figuresRequest.days(), List.of(), figuresRequest.filter()).total();
        String sample = sample(total);
        return new FigureCard(
                Bundles.text("figures.pertinence"),
                share(total.pertinent(), total.judged()),
                null,
                List.of(
                        FigureCard.Count.of(total.pertinent(), "figures.pertinence.right", sample),
                        FigureCard.Count.of(total.judged(), "figures.pertinence.judged", sample),
                        FigureCard.Count.of(total.sampled(), "figures.pertinence.sample", sample),
                        FigureCard.Count.of(
                                total.confirmed(), "figures.pertinence.confirmed", null),
                        FigureCard.Count.of(total.sent(), "figures.pertinence.sent", null)),
                sample != null ? sample : caller.isLeader() ? PERTINENCE : null,
                total.sampled() == 0 ? undrawn() : Bundles.text("figures.pertinence.how"));
    }

    /** The page of the sample that is counted whole; null where there is none to open. */
    private String sample(QualityCounts counted) {
        DayRange days = figuresRequest.days();
        YearMonth month = YearMonth.from(days.from());
        return caller.isLeader()
                        && counted.sampled() > 0
                        && !figuresRequest.isNarrowed()
                        && days.equals(DayRange.of(month))
                ? PERTINENCE + "?mes=" + month
                : null;
    }

    /** When there will be a sample; there is none for a month without written answers. */
    private String undrawn() {
        YearMonth last = YearMonth.from(figuresRequest.days().until().minusDays(1));
        return last.isBefore(YearMonth.from(figuresRequest.today()))
                ? Bundles.text("figures.pertinence.undrawn")
                : Bundles.text(
                        "figures.pertinence.later",
                        Dates.inDigits(figuresRequest.today().plusMonths(1).withDayOfMonth(1)));
    }

    private FigureCard satisfaction() {
        SatisfactionFigure total =
                satisfaction.of(figuresRequest.days(), List.of(), figuresRequest.filter()).total();
        long content = total.of(4) + total.of(5);
        return new FigureCard(
                Bundles.text("figures.satisfaction"),
                share(content, total.answered()),
                null,
                List.of(
                        FigureCard.Count.of(content, "figures.satisfaction.content", null),
                        FigureCard.Count.of(
                                total.answered(), "figures.satisfaction.answered", null),
                        FigureCard.Count.of(total.asked(), "figures.satisfaction.asked", null)),
                figuresRequest.isOfInstitution() ? null : "/gestion/satisfaccion",
                Bundles.text("figures.satisfaction.apart"));
    }

    private static String share(long part, long whole) {
        return whole == 0 ? null : Shares.rounded(Rounding.share(part, whole));
    }

    /** Complaints that name a cause. */
    public long getCaused() {
        return counted.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Those of complaints, the most frequent first. */
    public List<Cause> getCauses() {
        long all = counted.values().stream().mapToLong(Long::longValue).sum();
        long most = counted.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return counted.entrySet().stream()
                .sorted(Map.Entry.<CauseKind, Long>comparingByValue().reversed())
                .map(
                        one -> {
                            CaseProgressCriteria far =
                                    CaseProgressCriteria.concluded(
                                            figuresRequest.days(), one.getKey());
                            return new Cause(
                                    Bundles.text("causeKind." + one.getKey()),
                                    one.getValue(),
                                    share(one.getValue(), all),
                                    figuresRequest
                                            .address()
                                            .list(
                                                    CaseCriteria.COUNTED.progress(far),
                                                    Map.of(Dimension.MOTIVO, CLAIM)),
                                    BarLength.of(one.getValue(), most));
                        })
                .toList();
    }
}
