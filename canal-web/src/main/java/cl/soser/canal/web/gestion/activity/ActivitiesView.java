package cl.soser.canal.web.gestion.activity;

import cl.soser.canal.activity.Activity;
import cl.soser.canal.activity.ActivityCoverage;
import cl.soser.canal.activity.ActivityCriteria;
import cl.soser.canal.activity.ActivityKind;
import cl.soser.canal.activity.ActivityRow;
import cl.soser.canal.activity.ActivitySchool;
import cl.soser.canal.activity.ActivityService;
import cl.soser.canal.activity.ActivityState;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.list.DaySpan;
import cl.soser.canal.web.gestion.survey.SurveyLabels;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.CodeConverter;
import cl.soser.canal.web.shared.address.DayConverter;
import cl.soser.canal.web.shared.address.MonthConverter;
import cl.soser.canal.web.shared.address.NumberConverter;
import cl.soser.canal.web.shared.address.OptionConverter;
import cl.soser.canal.web.shared.address.WordsConverter;
import cl.soser.canal.web.shared.form.ListFields;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/**
 * gestion/actividades.xhtml: what is planned and what was held, as a month or as lists; the schools
 * nothing shows; and how far a year got.
 */
@Named
@RequestScoped
public class ActivitiesView {

    private static final String PAGE = "/gestion/actividades";
    private static final int ROWS = 25;
    private static final int WEEK = 7;
    private static final int FIRST_YEAR = 2021;
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Bundles.LOCALE);

    @Inject ActivityService activityService;
    @Inject CurrentUser user;
    @Inject Clock clock;

    @Param(name = "ver", converterClass = CodeConverter.class)
    Pile askedPile;

    @Param(name = "tipo", converterClass = OptionConverter.class)
    ActivityKind kind;

    @Param(name = "que", converterClass = WordsConverter.class)
    String words;

    @Param(name = "diaDesde", converterClass = DayConverter.class)
    LocalDate dueFrom;

    @Param(name = "diaHasta", converterClass = DayConverter.class)
    LocalDate dueUntil;

    @Param(name = "mes", converterClass = MonthConverter.class)
    YearMonth askedMonth;

    @Param(name = "anio", converterClass = NumberConverter.class)
    Long askedYear;

    @Param(name = "desde")
    String after;

    private Pile pile;
    private ListFields filter;
    private YearMonth month;
    private int year;
    private List<ActivityRow> rows = List.of();
    private List<ActivitySchool> schools = List.of();
    private String next;
    private Map<Long, String> names = Map.of();

    /** What the page shows, as its address says it. */
    public enum Pile {
        POR_HACER,
        MES,
        REALIZADAS,
        SUSPENDIDAS,
        SIN_RESPALDO,
        COBERTURA;

        String code() {
            return CodeConverter.code(this);
        }
    }

    /** A day of the month; null where the month has none. */
    public record Day(Integer number, boolean today, List<ActivityRow> rows) {}

    @PostConstruct
    void look() {
        pile = askedPile == null ? Pile.POR_HACER : askedPile;
        month = month();
        year = year();
        switch (pile) {
            case POR_HACER -> list(ActivityState.PLANIFICADA);
            case REALIZADAS -> list(ActivityState.REALIZADA);
            case SUSPENDIDAS -> list(ActivityState.SUSPENDIDA);
            case MES -> rows = activityService.month(month.atDay(1));
            case SIN_RESPALDO -> unshown();
            case COBERTURA -> {
                // asked for when it is shown
            }
        }
        Set<Long> owners =
                rows.stream().map(row -> row.activity().getOwner()).collect(Collectors.toSet());
        names = activityService.names(owners);
    }

    private YearMonth month() {
        YearMonth now = YearMonth.now(clock);
        boolean near = askedMonth != null && Math.abs(askedMonth.getYear() - now.getYear()) < 10;
        return near ? askedMonth : now;
    }

    private int year() {
        int now = LocalDate.now(clock).getYear();
        boolean past = askedYear != null && askedYear >= FIRST_YEAR && askedYear <= now;
        return past ? askedYear.intValue() : now;
    }

    private void list(ActivityState state) {
        DaySpan due = new DaySpan(dueFrom, dueUntil);
        filter =
                ListFields.of(PAGE)
                        .keep("ver", pile.code())
                        .text("que", "listFilter.words", words)
                        .option(
                                "tipo",
                                "activity.kind",
                                kind,
                                ActivityKind.values(),
                                "activityKind")
                        .under("que")
                        .days("dia", "activity.day", due);
        Slice<ActivityRow> page =
                activityService.page(
                        new ActivityCriteria(state, kind, filter.value("que"), due),
                        Cursor.parse(after, LocalDate::parse),
                        ROWS);
        rows = page.rows();
        if (page.more()) {
            Activity end = rows.get(rows.size() - 1).activity();
            next = filter.after("desde", new Cursor<>(end.getDueOn(), end.getId()));
        }
    }

    private void unshown() {
        Long below = after != null && after.matches("[0-9]{1,18}") ? Long.valueOf(after) : null;
        Slice<ActivitySchool> page = activityService.unshown(below, ROWS);
        schools = page.rows();
        next = page.more() ? here() + "&desde=" + schools.get(schools.size() - 1).getId() : null;
    }

    private String here() {
        return filter == null ? address(pile) : filter.getAddress();
    }

    public Pile[] getPiles() {
        return Pile.values();
    }

    public String address(Pile one) {
        return PAGE + "?ver=" + one.code();
    }

    public Pile getPile() {
        return pile;
    }

    /** How many are late; shown beside those to come. */
    public long getLate() {
        return activityService.late();
    }

    public boolean isListed() {
        return pile == Pile.POR_HACER || pile == Pile.REALIZADAS || pile == Pile.SUSPENDIDAS;
    }

    public List<ActivityRow> getRows() {
        return rows;
    }

    public List<ActivitySchool> getSchools() {
        return schools;
    }

    public String owner(Activity activity) {
        return names.get(activity.getOwner());
    }

    /** Null where the page shows no list of activities. */
    public ListFields getFilter() {
        return filter;
    }

    // The month

    public String getMonthName() {
        return MONTH.format(month);
    }

    public String getEarlier() {
        return address(Pile.MES) + "&mes=" + month.minusMonths(1);
    }

    public String getLater() {
        return address(Pile.MES) + "&mes=" + month.plusMonths(1);
    }

    /** From Monday to Sunday. */
    public List<List<Day>> getWeeks() {
        Map<LocalDate, List<ActivityRow>> byDay =
                rows.stream().collect(Collectors.groupingBy(row -> row.activity().getDueOn()));
        List<Day> days = new ArrayList<>();
        for (int blank = 1; blank < month.atDay(1).getDayOfWeek().getValue(); blank++) {
            days.add(new Day(null, false, List.of()));
        }
        LocalDate today = LocalDate.now(clock);
        for (LocalDate day = month.atDay(1);
                YearMonth.from(day).equals(month);
                day = day.plusDays(1)) {
            days.add(
                    new Day(
                            day.getDayOfMonth(),
                            day.equals(today),
                            byDay.getOrDefault(day, List.of())));
        }
        while (days.size() % WEEK != 0) {
            days.add(new Day(null, false, List.of()));
        }
        List<List<Day>> weeks = new ArrayList<>();
        for (int i = 0; i < days.size(); i += WEEK) {
            weeks.add(List.copyOf(days.subList(i, i + WEEK)));
        }
        return weeks;
    }

    // The year

    public int getYear() {
        return year;
    }

    public String getYearBefore() {
        return year > FIRST_YEAR ? address(Pile.COBERTURA) + "&anio=" + (year - 1) : null;
    }

    public String getYearAfter() {
        return year < LocalDate.now(clock).getYear()
                ? address(Pile.COBERTURA) + "&anio=" + (year + 1)
                : null;
    }

    public List<ActivityCoverage> getCoverage() {
        return activityService.coverage(year);
    }

    /** "12,5 %", cut so that none reads better than it is. */
    public String share(long part, long whole) {
        return SurveyLabels.of(part, whole);
    }

    /** How long the bar of a region is, of 100. */
    public BigDecimal length(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part * 100)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN);
    }

    public String getNext() {
        return next;
    }

    public String getFirst() {
        return after == null ? null : here();
    }

    /** Who keeps the calendar. */
    public boolean isKeeper() {
        return user.isLeader();
    }
}
