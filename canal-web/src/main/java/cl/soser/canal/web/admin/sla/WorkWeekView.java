package cl.soser.canal.web.admin.sla;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.sla.HolidayService;
import cl.soser.canal.sla.WorkWeek;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/** admin/feriados.xhtml: on which days and hours the offices work. */
@Named
@ViewScoped
public class WorkWeekView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject ConcurrentChange concurrentChange;
    @Inject HolidayService holidayService;
    @Inject HolidaysView view;

    private String opens;
    private String closes;
    private DayOfWeek[] days;
    private String comuna;
    private String reason;

    @PostConstruct
    void open() {
        WorkWeek week = holidayService.week();
        opens = week.opens().toString();
        closes = week.closes().toString();
        days = week.days().stream().sorted().toArray(DayOfWeek[]::new);
        comuna = week.comuna();
    }

    public void work() {
        LocalTime from;
        LocalTime until;
        try {
            from = LocalTime.parse(opens);
            until = LocalTime.parse(closes);
        } catch (DateTimeException e) {
            throw new NotAllowedException("calendar.hours");
        }
        Set<DayOfWeek> chosen = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : days == null ? new DayOfWeek[0] : days) {
            chosen.add(day);
        }
        concurrentChange.orAgain(
                ConfigurationKind.CALENDARIO,
                null,
                () ->
                        holidayService.work(
                                view.version(), new WorkWeek(from, until, chosen, comuna), reason),
                view::renew);
        HolidaysView.done("calendar.saved", view.getYear());
    }

    public DayOfWeek[] getWeek() {
        return DayOfWeek.values();
    }

    public String getOpens() {
        return opens;
    }

    public void setOpens(String opens) {
        this.opens = opens;
    }

    public String getCloses() {
        return closes;
    }

    public void setCloses(String closes) {
        this.closes = closes;
    }

    public String getComuna() {
        return comuna;
    }

    public void setComuna(String comuna) {
        this.comuna = comuna;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public DayOfWeek[] getDays() {
        return days;
    }

    public void setDays(DayOfWeek[] days) {
        this.days = days;
    }
}
