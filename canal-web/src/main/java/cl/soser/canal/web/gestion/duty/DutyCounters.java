package cl.soser.canal.web.gestion.duty;

import cl.soser.canal.field.DutyCounts;
import cl.soser.canal.field.DutyCriteria;
import cl.soser.canal.field.DutyQuery;
import cl.soser.canal.field.DutyState;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How many schools stand in each state, as links to them. */
@Named
@RequestScoped
public class DutyCounters {

    @Inject DutyQuery dutyQuery;
    @Inject DutyView view;

    private DutyCriteria filter;
    private DutyCounts counts;

    @PostConstruct
    void look() {
        filter = view.getFilter();
        counts = view.isSchoolDay() ? dutyQuery.counts(filter) : new DutyCounts(Map.of());
    }

    /** A state, and how many stand in it, as a link to them. */
    public record Counter(String words, long count, String href, boolean current, String tone) {}

    public DutyCounts getCounts() {
        return counts;
    }

    /** "83 % informó: 8 de 10." */
    public String getSummary() {
        long owing = counts.owing();
        return owing == 0
                ? Bundles.text("duty.nobody")
                : Bundles.text(
                        "duty.summary",
                        (double) counts.reported() / owing,
                        counts.reported(),
                        owing);
    }

    /** Schools without a person in charge, if the list shows those that did not report. */
    public long getUnattended() {
        boolean silent =
                filter.state() == DutyState.FALTA || filter.state() == DutyState.POR_INFORMAR;
        return silent ? counts.of(DutyState.SIN_ENCARGADO) : 0;
    }

    public List<Counter> getCounters() {
        List<Counter> all = new ArrayList<>();
        boolean open = dutyQuery.isOpen(filter.day());
        DutyState silent = open ? DutyState.POR_INFORMAR : DutyState.FALTA;
        all.add(
                counter(
                        silent,
                        DutyState.FALTA,
                        counts.of(DutyState.FALTA) + counts.of(DutyState.POR_INFORMAR)));
        for (DutyState state :
                List.of(
                        DutyState.SIN_ENCARGADO,
                        DutyState.TARDE,
                        DutyState.SIN_NOVEDADES,
                        DutyState.A_TIEMPO)) {
            all.add(counter(state, state, counts.of(state)));
        }
        all.add(
                new Counter(
                        Bundles.text("duty.all"),
                        counts.owing(),
                        view.here(filter.day(), null),
                        filter.state() == null,
                        "neutral"));
        return all;
    }

    private Counter counter(DutyState shown, DutyState asked, long count) {
        boolean current =
                filter.state() == asked
                        || asked == DutyState.FALTA && filter.state() == DutyState.POR_INFORMAR;
        return new Counter(
                Bundles.text("dutyState." + shown),
                count,
                view.here(filter.day(), asked),
                current,
                DutyLine.tone(shown));
    }
}
