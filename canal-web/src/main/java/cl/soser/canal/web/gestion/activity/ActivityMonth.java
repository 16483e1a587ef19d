package cl.soser.canal.web.gestion.activity;

import cl.soser.canal.activity.ActivityRow;
import cl.soser.canal.web.shared.address.MonthConverter;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** The calendar of a month of activities. */
@Named
@RequestScoped
public class ActivityMonth {

    private static final int WEEK = 7;
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Bundles.LOCALE);

    @Param(name = "mes", converterClass = MonthConverter.class)
    YearMonth askedMonth;

    @Inject ActivitiesAddress address;
    @Inject ActivitiesView view;
    @Inject Clock clock;

    private YearMonth month;

    @PostConstruct
    void look() {
        month = month();
    }

    LocalDate first() {
        return month.atDay(1);
    }

    private YearMonth month() {
        YearMonth now = YearMonth.now(clock);
        boolean near = askedMonth != null && Math.abs(askedMonth.getYear() - now.getYear()) < 10;
        return near ? askedMonth : now;
    }

    // The month

    public String getMonthName() {
        return MONTH.format(month);
    }

    public String getEarlier() {
        return address.of(ActivityPile.MES) + "&mes=" + month.minusMonths(1);
    }

    public String getLater() {
        return address.of(ActivityPile.MES) + "&mes=" + month.plusMonths(1);
    }

    /** From Monday to Sunday. */
    public List<List<ActivityDay>> getWeeks() {
        Map<LocalDate, List<ActivityRow>> byDay =
                view.getRows().stream()
                        .collect(Collectors.groupingBy(row -> row.activity().getDueOn()));
        List<ActivityDay> days = new ArrayList<>();
        for (int blank = 1; blank < month.atDay(1).getDayOfWeek().getValue(); blank++) {
            days.add(new ActivityDay(null, false, List.of()));
        }
        LocalDate today = LocalDate.now(clock);
        for (LocalDate day = month.atDay(1);
                YearMonth.from(day).equals(month);
                day = day.plusDays(1)) {
            days.add(
                    new ActivityDay(
                            day.getDayOfMonth(),
                            day.equals(today),
                            byDay.getOrDefault(day, List.of())));
        }
        while (days.size() % WEEK != 0) {
            days.add(new ActivityDay(null, false, List.of()));
        }
        List<List<ActivityDay>> weeks = new ArrayList<>();
        for (int i = 0; i < days.size(); i += WEEK) {
            weeks.add(List.copyOf(days.subList(i, i + WEEK)));
        }
        return weeks;
    }
}
