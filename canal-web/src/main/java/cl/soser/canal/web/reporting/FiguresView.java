package cl.soser.canal.web.reporting;

import cl.soser.canal.reporting.TimelinessQuery;
import cl.soser.canal.reporting.TimelinessReport;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.web.reporting.address.FigureNames;
import cl.soser.canal.web.reporting.address.FiguresAddress;
import cl.soser.canal.web.reporting.figure.FigureLine;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * gestion/cifras.xhtml and institucion.xhtml: how answers keep their term in a period, in all, by
 * motive, month by month and along one dimension; every number leads to its requests.
 */
@Named
@RequestScoped
public class FiguresView {

    @Inject TimelinessQuery timelinessQuery;
    @Inject FiguresRequest figuresRequest;
    @Inject FigureNames names;

    private FiguresAddress address;
    private CaseCriteria filter;
    private DayRange days;
    private Dimension by;
    private TimelinessReport report;
    private TimelinessReport detail;

    @PostConstruct
    void look() {
        address = figuresRequest.address();
        days = figuresRequest.days();
        filter = figuresRequest.filter();
        by = figuresRequest.by();
    }

    /** By motive. */
    TimelinessReport report() {
        count();
        return report;
    }

    /** Along the dimension that was asked for. */
    TimelinessReport detail() {
        count();
        return detail;
    }

    /** Schools are thousands, and by motive several times as many. */
    private void count() {
        if (report != null) {
            return;
        }
        if (by == Dimension.ESTABLECIMIENTO) {
            report = timelinessQuery.of(days, List.of(Dimension.MOTIVO), filter);
            detail = timelinessQuery.of(days, List.of(by), filter);
        } else {
            List<TimelinessReport> both =
                    timelinessQuery.each(days, List.of(Dimension.MOTIVO, by), filter);
            report = both.get(0);
            detail = both.get(1);
        }
    }

    /** All motives together. */
    public FigureLine getTotal() {
        return line(Bundles.text("figures.total"), report().total(), Map.of());
    }

    /** By motive, in the order of the catalogue's weight: complaints first. */
    public List<FigureLine> getMotives() {
        return Stream.of("RECLAMO", "SUGERENCIA", "CONSULTA", "FELICITACION")
                .flatMap(
                        code ->
                                report().groups().stream()
                                        .filter(
                                                one ->
                                                        code.equals(
                                                                one.key().get(Dimension.MOTIVO))))
                .map(
                        one ->
                                line(
                                        names.of(Dimension.MOTIVO, one.key().get(Dimension.MOTIVO)),
                                        one.figures(),
                                        one.key()))
                .toList();
    }

    private FigureLine line(String name, Compliance figures, Map<Dimension, String> also) {
        return new FigureLine(name, null, figures, address, days, also);
    }
}
