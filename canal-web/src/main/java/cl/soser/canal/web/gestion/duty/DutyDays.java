package cl.soser.canal.web.gestion.duty;

import cl.soser.canal.field.DutyQuery;
import cl.soser.canal.field.DutyRuleService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;

/** The school days beside the one shown. */
@Named
@RequestScoped
public class DutyDays {

    private static final int PAST = 20;

    @Inject DutyQuery dutyQuery;
    @Inject DutyRuleService dutyRuleService;
    @Inject DutyView view;
    @Inject Clock clock;

    public String getToday() {
        return LocalDate.now(clock).toString();
    }

    public String getPrevious() {
        return view.here(
                dutyRuleService.calendar().before(view.getFilter().day(), 1).get(0),
                view.getFilter().state());
    }

    /** Null on the last day there is. */
    public String getNext() {
        LocalDate today = LocalDate.now(clock);
        LocalDate next = view.getFilter().day().plusDays(1);
        while (!next.isAfter(today) && !dutyQuery.isSchoolDay(next)) {
            next = next.plusDays(1);
        }
        return next.isAfter(today) ? null : view.here(next, view.getFilter().state());
    }

    public DutyChart getChart() {
        return DutyChart.of(dutyQuery.past(LocalDate.now(clock), view.getFilter().region(), PAST));
    }
}
