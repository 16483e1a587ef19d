package cl.soser.canal.web.reporting;

import cl.soser.canal.availability.AvailabilityQuery;
import cl.soser.canal.availability.MonthAvailability;
import cl.soser.canal.paper.transcription.Lag;
import cl.soser.canal.paper.transcription.LagStep;
import cl.soser.canal.paper.transcription.PaperLagQuery;
import cl.soser.canal.paper.transcription.PaperLags;
import cl.soser.canal.phone.indicator.LineIndicatorService;
import cl.soser.canal.web.reporting.address.FiguresPeriod;
import cl.soser.canal.web.reporting.figure.FigureCard;
import cl.soser.canal.web.reporting.figure.LineCards;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The part of the figures about the ways in: the line, paper and the channel itself, by month. */
@Named
@RequestScoped
public class FiguresChannels {

    @Inject LineIndicatorService line;
    @Inject AvailabilityQuery availabilityQuery;
    @Inject PaperLagQuery paper;
    @Inject FiguresRequest figuresRequest;

    private YearMonth month;
    private List<FigureCard> cards;

    @PostConstruct
    void look() {
        YearMonth now = YearMonth.from(figuresRequest.today());
        month = YearMonth.from(figuresRequest.days().until().minusDays(1));
        month = month.isAfter(now) ? now : month;
        cards = new ArrayList<>(new LineCards(line.formula(), linePage()).of(line.month(month)));
        cards.add(availability(availabilityQuery.year(month.getYear()).month(month)));
        if (!figuresRequest.isOfInstitution()) {
            cards.add(paper(paper.month(month).all()));
        }
    }

    public String getMonth() {
        return FiguresPeriod.name(month);
    }

    public List<FigureCard> getCards() {
        return cards;
    }

    private FigureCard availability(MonthAvailability figure) {
        return new FigureCard(
                Bundles.text("figures.service"),
                FigureCard.percent(figure.shown()),
                FigureCard.TargetMark.of(figure.met(), Shares.percent(figure.target()), false),
                List.of(
                        FigureCard.Count.of(figure.counted() / 60, "figures.minutes.down"),
                        FigureCard.Count.of(figure.measured() / 60, "figures.minutes.measured")),
                figuresRequest.isOfInstitution()
                        ? null
                        : "/gestion/disponibilidad?anio=" + month.getYear());
    }

    /** Half of the sheets were a request within this time of their photograph's arrival. */
    private FigureCard paper(PaperLags lags) {
        Lag entered = lags.lag(LagStep.RECIBIDA_INGRESADA);
        return new FigureCard(
                Bundles.text("figures.paper"),
                entered.half() == null
                        ? null
                        : Bundles.text("figures.paper.half", words(entered.half())),
                null,
                List.of(
                        FigureCard.Count.of(lags.sheets(), "figures.paper.sheets"),
                        new FigureCard.Count(
                                entered.most() == null ? "–" : words(entered.most()),
                                Bundles.text("figures.paper.most"),
                                null)),
                "/gestion/papel/tiempos?mes=" + month);
    }

    private static String words(long seconds) {
        Duration took = Duration.ofSeconds(seconds);
        return took.toHours() > 0
                ? Bundles.text("figures.paper.hours", took.toHours(), took.toMinutesPart())
                : Bundles.text("figures.paper.minutes", took.toMinutes());
    }

    private String linePage() {
        return figuresRequest.isOfInstitution() ? null : "/gestion/linea?mes=" + month;
    }
}
