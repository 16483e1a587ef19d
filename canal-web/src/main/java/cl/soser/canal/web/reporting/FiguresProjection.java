package cl.soser.canal.web.reporting;

import cl.soser.canal.contract.Indicator;
import cl.soser.canal.reporting.MonthProjection;
import cl.soser.canal.reporting.criteria.CaseStanding;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.shared.Rounding;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.web.reporting.address.FigureNames;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the month that runs would end, against what the contract judges. */
@Named
@RequestScoped
public class FiguresProjection {

    @Inject FiguresRequest figuresRequest;
    @Inject FigureNames names;
    @Inject FiguresView view;

    private List<Ending> endings;

    /**
     * How the month that runs would end for one thing the contract judges.
     *
     * @param due likely to have fallen due by then
     * @param affordable of these, how many may be late
     * @param best the share if nothing else is late
     */
    public record Ending(
            String name,
            boolean missed,
            long due,
            long affordable,
            long late,
            String lateHref,
            String best,
            String target) {}

    /** Complaints, suggestions and all, each against its own target; none for another period. */
    public List<Ending> getEndings() {
        if (endings == null) {
            String motive = figuresRequest.filter().codes().get(Dimension.MOTIVO);
            endings =
                    MonthProjection.JUDGED.stream()
                            .filter(one -> motive == null || !isOfOneMotive(one, motive))
                            .flatMap(
                                    one ->
                                            MonthProjection.of(
                                                    view.report(), one, figuresRequest.today())
                                                    .map(end -> ending(one, end))
                                                    .stream())
                            .toList();
        }
        return endings;
    }

    /** All together would say the same again. */
    private static boolean isOfOneMotive(Indicator one, String motive) {
        return one == Indicator.GENERAL
                && MonthProjection.JUDGED.stream().anyMatch(of -> of.name().equals(motive));
    }

    private Ending ending(Indicator one, MonthProjection end) {
        boolean all = one == Indicator.GENERAL;
        Map<Dimension, String> also = all ? Map.of() : Map.of(Dimension.MOTIVO, one.name());
        Compliance figures = MonthProjection.figures(view.report(), one);
        return new Ending(
                all ? Bundles.text("figures.total") : names.of(Dimension.MOTIVO, one.name()),
                end.isMissed(),
                end.due(),
                end.affordable(),
                end.late(),
                figuresRequest
                        .address()
                        .due(figuresRequest.days(), CaseStanding.FUERA_DE_PLAZO, also),
                Shares.judged(Rounding.share(end.best(), end.due()), figures.target()),
                Shares.percent(figures.target()));
    }

    /** "No se puede cumplir la meta: Reclamo"; null where each can still be met. */
    public String getUnreachable() {
        String which =
                getEndings().stream()
                        .filter(Ending::missed)
                        .map(Ending::name)
                        .collect(Collectors.joining(", "));
        return which.isEmpty() ? null : Bundles.text("figures.projection.missed", which);
    }

    /** The best share that all can still end with: "En total: a lo más 98,7 %". */
    public String getSummary() {
        Ending all = getEndings().get(getEndings().size() - 1);
        return Bundles.text("figures.projection.summary", all.name(), all.best());
    }
}
