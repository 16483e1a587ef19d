package cl.soser.canal.web.reporting.cases;

import cl.soser.canal.reporting.criteria.CaseCriteriaParser;
import cl.soser.canal.reporting.criteria.CaseStanding;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.web.reporting.address.CaseCriteriaLabels;
import cl.soser.canal.web.reporting.address.FiguresAddress;
import cl.soser.canal.web.reporting.address.FiguresPeriod;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The form by which the list of the requests behind a number is narrowed. */
@Named
@RequestScoped
public class CaseFilterView {

    /** What the form itself offers; the rest of an address is kept beside it. */
    private static final Set<String> OFFERED =
            Set.of(
                    FiguresAddress.PERIOD,
                    "desde",
                    "hasta",
                    FiguresAddress.SCHOOL,
                    "resultado",
                    Dimension.MOTIVO.label(),
                    Dimension.TEMA.label(),
                    Dimension.REGION.label(),
                    Dimension.ESTADO.label());

    @Inject CasesView cases;
    @Inject CaseCriteriaLabels caseCriteriaLabels;
    @Inject Clock clock;

    /** What the form holds under that name; null for nothing. */
    public String value(String name) {
        return cases.address().get(name);
    }

    /** The months and years in which requests may have entered. */
    public List<SelectItem> getPeriods() {
        return FiguresPeriod.offered(LocalDate.now(clock)).stream()
                .map(one -> new SelectItem(one[0], one[1]))
                .toList();
    }

    /** Which of them the list is of; null for other days, or any. */
    public String getPeriod() {
        DayRange days = cases.filter().entered();
        LocalDate today = LocalDate.now(clock);
        return days == null
                ? null
                : FiguresPeriod.offered(today).stream()
                        .map(one -> one[0])
                        .filter(
                                one ->
                                        FiguresPeriod.read(one, today)
                                                .filter(days::equals)
                                                .isPresent())
                        .findFirst()
                        .orElse(null);
    }

    public List<SelectItem> getStates() {
        return Stream.of(TicketStatus.values())
                .map(one -> new SelectItem(one.name(), Bundles.text("ticketStatus." + one)))
                .toList();
    }

    public List<SelectItem> getOutcomes() {
        return Stream.of(CaseStanding.values())
                .map(one -> new SelectItem(one.label(), Bundles.text("cases.outcome." + one)))
                .toList();
    }

    /** What else the address narrows the list to: sent along with the form. */
    public List<Map.Entry<String, String>> getBeside() {
        return cases.address().narrowed().entrySet().stream()
                .filter(one -> !OFFERED.contains(one.getKey()))
                .toList();
    }

    /** What the list is narrowed to, each in words. */
    public List<String> getNarrowing() {
        return caseCriteriaLabels.words(cases.filter(), cases.address().values());
    }

    /** The filters of this list, as its address has them. */
    public List<Map.Entry<String, String>> getTerms() {
        return cases.address().values().entrySet().stream()
                .filter(one -> CaseCriteriaParser.NAMES.contains(one.getKey()))
                .toList();
    }
}
