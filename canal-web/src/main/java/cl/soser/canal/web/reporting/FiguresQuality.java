package cl.soser.canal.web.reporting;

import cl.soser.canal.reporting.CaseShare;
import cl.soser.canal.reporting.CaseShareQuery;
import cl.soser.canal.reporting.SatisfactionFigureQuery;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.survey.result.SatisfactionFigure;
import cl.soser.canal.web.reporting.figure.FigureCard;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The part of the figures about how good the answers are. */
@Named
@RequestScoped
public class FiguresQuality {

    @Inject CaseShareQuery shares;
    @Inject SatisfactionFigureQuery satisfaction;
    @Inject FiguresQualitySample sample;
    @Inject FiguresRequest figuresRequest;

    private List<FigureCard> cards;

    @PostConstruct
    void look() {
        cards = new ArrayList<>();
        cards.add(sample.card());
        Stream.of(CaseShare.values()).map(this::card).forEach(cards::add);
        cards.add(satisfaction());
    }

    public List<FigureCard> getCards() {
        return cards;
    }

    private FigureCard card(CaseShare share) {
        CaseShare.Counted found = shares.of(share, figuresRequest.days(), figuresRequest.filter());
        return new FigureCard(
                Bundles.text("figures.share." + share),
                Shares.rounded(found.part(), found.whole()),
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

    private FigureCard satisfaction() {
        SatisfactionFigure total =
                satisfaction.of(figuresRequest.days(), List.of(), figuresRequest.filter()).total();
        long content = total.of(4) + total.of(5);
        return new FigureCard(
                Bundles.text("figures.satisfaction"),
                Shares.rounded(content, total.answered()),
                null,
                List.of(
                        FigureCard.Count.of(content, "figures.satisfaction.content", null),
                        FigureCard.Count.of(
                                total.answered(), "figures.satisfaction.answered", null),
                        FigureCard.Count.of(total.asked(), "figures.satisfaction.asked", null)),
                figuresRequest.isOfInstitution() ? null : "/gestion/satisfaccion",
                Bundles.text("figures.satisfaction.apart"));
    }
}
