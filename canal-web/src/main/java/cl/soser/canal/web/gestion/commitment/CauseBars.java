package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.reporting.answers.CauseFigureQuery;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.ticket.CauseKind;
import cl.soser.canal.web.gestion.survey.SurveyLabels;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What fails most: the kinds of cause of a year, the most frequent first. */
@Named
@RequestScoped
public class CauseBars {

    @Inject CauseFigureQuery causes;
    @Inject CorrectiveActionsAddress address;

    private List<CauseBar> bars;

    /** The most frequent first; empty while no answer named one. */
    public List<CauseBar> getCauses() {
        if (bars == null) {
            DayRange year = causes.year();
            List<Map.Entry<CauseKind, Long>> all =
                    new ArrayList<>(
                            causes.of(
                                            year,
                                            CaseCriteria.COUNTED
                                                    .with(Dimension.MOTIVO, "RECLAMO")
                                                    .with(
                                                            Dimension.AREA,
                                                            address.criteria().area()))
                                    .entrySet());
            all.sort(Map.Entry.<CauseKind, Long>comparingByValue().reversed());
            long whole = all.stream().mapToLong(Map.Entry::getValue).sum();
            bars = new ArrayList<>();
            for (Map.Entry<CauseKind, Long> one : all) {
                long n = one.getValue();
                bars.add(
                        new CauseBar(
                                bars.size() * 40,
                                Math.round(2200.0 * n / all.get(0).getValue()) / 10.0,
                                Bundles.text("causeKind." + one.getKey()),
                                n,
                                SurveyLabels.of(n, whole),
                                requests(one.getKey(), year)));
            }
        }
        return bars;
    }

    private String requests(CauseKind cause, DayRange year) {
        return "/gestion/cifras/solicitudes?motivo=RECLAMO&concluidaDesde="
                + year.from()
                + "&concluidaHasta="
                + year.until()
                + "&causa="
                + cause
                + (address.criteria().area() == null ? "" : "&area=" + address.criteria().area());
    }
}
