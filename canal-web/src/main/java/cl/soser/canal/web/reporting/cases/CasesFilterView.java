package cl.soser.canal.web.reporting.cases;

import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.web.reporting.address.CaseCriteriaLabels;
import cl.soser.canal.web.reporting.address.CaseNarrowing;
import cl.soser.canal.web.reporting.address.FiguresAddress;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a list of requests is narrowed by: its form, and a chip for each filter in force. */
@Named
@RequestScoped
public class CasesFilterView {

    private static final String OUTCOME = "resultado";

    /** What the form offers behind a word, where there is little room. */
    private static final Set<String> MORE =
            Set.of(
                    FiguresAddress.SCHOOL,
                    Dimension.MOTIVO.label(),
                    Dimension.TEMA.label(),
                    Dimension.REGION.label(),
                    Dimension.ESTADO.label());

    @Inject CasesRequest casesRequest;
    @Inject CaseCriteriaLabels caseCriteriaLabels;

    private CasesPeriod period;
    private List<Chip> chips;

    /**
     * A filter in force.
     *
     * @param remove the same list without it
     */
    public record Chip(String words, String remove) {}

    @PostConstruct
    void look() {
        period = CasesPeriod.of(casesRequest.filter(), casesRequest.today());
    }

    /** What the form holds under that name; null for nothing. */
    public String value(String name) {
        return casesRequest.values().get(name);
    }

    /** Whether a filter is in force that the form has behind a word. */
    public boolean isMore() {
        return MORE.stream().anyMatch(casesRequest.values()::containsKey);
    }

    /** The months and years there are, and other days where the list is of such. */
    public List<SelectItem> getPeriods() {
        return period.choices();
    }

    /** Which of them the list is of; null for any. */
    public String getPeriod() {
        return period.code();
    }

    public String getDate() {
        return period.date();
    }

    /** By which date the list counts, in a sentence; null for one that is of no days. */
    public String getCountedBy() {
        return period.isAny() ? null : Bundles.text("cases.countedBy." + period.date());
    }

    /** The same days by the date of the figures; null where it is by that already. */
    public String getAsFigures() {
        return period.isByEntry()
                ? casesRequest.instead(
                        period.names(),
                        Map.of(
                                FiguresAddress.PERIOD,
                                period.code(),
                                CasesPeriod.DATE,
                                CasesPeriod.DUE))
                : null;
    }

    /** What else the address narrows the list to: sent along with the form. */
    public List<Map.Entry<String, String>> getBeside() {
        return casesRequest.narrowed().entrySet().stream()
                .filter(one -> !MORE.contains(one.getKey()) && !OUTCOME.equals(one.getKey()))
                .filter(one -> !period.names().contains(one.getKey()))
                .toList();
    }

    /** All requests, whatever led here; null where the list is of all of them. */
    public String getWhole() {
        return casesRequest.narrowed().isEmpty() ? null : casesRequest.path();
    }

    /** One for each filter in force. */
    public List<Chip> getChips() {
        if (chips == null) {
            chips =
                    caseCriteriaLabels
                            .narrowing(casesRequest.filter(), casesRequest.values())
                            .stream()
                            .map(this::chip)
                            .toList();
        }
        return chips;
    }

    private Chip chip(CaseNarrowing one) {
        return new Chip(one.words(), casesRequest.instead(one.names(), Map.of()));
    }
}
