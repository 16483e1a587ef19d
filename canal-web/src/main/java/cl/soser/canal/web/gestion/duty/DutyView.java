package cl.soser.canal.web.gestion.duty;

import cl.soser.canal.field.DutyCounts;
import cl.soser.canal.field.DutyCriteria;
import cl.soser.canal.field.DutyQuery;
import cl.soser.canal.field.DutyRow;
import cl.soser.canal.field.DutyRuleService;
import cl.soser.canal.field.DutyState;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.address.DayConverter;
import cl.soser.canal.web.shared.address.NumberConverter;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** gestion/turno.xhtml: which schools reported on a day and which did not. */
@Named
@RequestScoped
public class DutyView {

    private static final String PAGE = "/gestion/turno";
    private static final String ALL = "TODOS";
    private static final int ROWS = 50;
    private static final int DAYS = 20;

    @Inject DutyQuery dutyQuery;
    @Inject DutyRuleService dutyRuleService;
    @Inject Clock clock;

    @Param(name = "dia", converterClass = DayConverter.class)
    LocalDate asked;

    @Param(name = "region")
    String askedRegion;

    @Param(name = "comuna")
    String askedComuna;

    @Param(name = "persona", converterClass = NumberConverter.class)
    Long person;

    @Param(name = "estado")
    String askedState;

    @Param(name = "desde", converterClass = NumberConverter.class)
    Long after;

    private DutyCriteria filter;
    private DutyCounts counts;
    private Slice<DutyRow> page;

    /** A state, and how many stand in it, as a link to them. */
    public record Counter(String words, long count, String href, boolean current, String tone) {}

    @PostConstruct
    void look() {
        LocalDate day = day();
        String region = code(askedRegion, "\\d{1,2}");
        filter =
                new DutyCriteria(
                        day,
                        region,
                        region == null ? null : code(askedComuna, "\\d{5}"),
                        person,
                        state());
        counts = isSchoolDay() ? dutyQuery.counts(filter) : new DutyCounts(Map.of());
        page =
                isSchoolDay()
                        ? dutyQuery.schools(filter, after, ROWS)
                        : new Slice<>(List.of(), false);
    }

    private LocalDate day() {
        LocalDate today = LocalDate.now(clock);
        boolean past = asked != null && !asked.isAfter(today) && asked.getYear() >= 2020;
        return past ? asked : today;
    }

    private static String code(String asked, String pattern) {
        return asked != null && asked.matches(pattern) ? asked : null;
    }

    /** What is missing, unless something else is asked for. */
    private DutyState state() {
        if (ALL.equals(askedState)) {
            return null;
        }
        return Stream.of(DutyState.values())
                .filter(one -> one.name().equals(askedState))
                .findAny()
                .orElse(DutyState.FALTA);
    }

    String address(LocalDate day, String region, String comuna, Long person, DutyState state) {
        StringBuilder address = new StringBuilder(PAGE).append("?dia=").append(day);
        add(address, "region", region);
        add(address, "comuna", comuna);
        add(address, "persona", person);
        add(address, "estado", state == null ? ALL : state == DutyState.FALTA ? null : state);
        return address.toString();
    }

    private static void add(StringBuilder address, String name, Object value) {
        if (value != null) {
            address.append('&').append(name).append('=').append(value);
        }
    }

    String here(LocalDate day, DutyState state) {
        return address(day, filter.region(), filter.comuna(), filter.account(), state);
    }

    DutyCriteria filter() {
        return filter;
    }

    /** Of this very list. */
    public String getHere() {
        return here(filter.day(), filter.state());
    }

    public String getDay() {
        return filter.day().toString();
    }

    public LocalDate getDate() {
        return filter.day();
    }

    public String getToday() {
        return LocalDate.now(clock).toString();
    }

    public boolean isSchoolDay() {
        return dutyQuery.isSchoolDay(filter.day());
    }

    public String getPrevious() {
        return here(dutyRuleService.calendar().before(filter.day(), 1).get(0), filter.state());
    }

    /** Null on the last day there is. */
    public String getNext() {
        LocalDate today = LocalDate.now(clock);
        LocalDate next = filter.day().plusDays(1);
        while (!next.isAfter(today) && !dutyQuery.isSchoolDay(next)) {
            next = next.plusDays(1);
        }
        return next.isAfter(today) ? null : here(next, filter.state());
    }

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
                        here(filter.day(), null),
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
                here(filter.day(), asked),
                current,
                DutyLine.tone(shown));
    }

    public List<DutyLine> getRows() {
        return page.rows().stream().map(DutyLine::new).toList();
    }

    public String getNextPage() {
        return page.more()
                ? here(filter.day(), filter.state())
                        + "&desde="
                        + page.rows().get(page.rows().size() - 1).report().school()
                : null;
    }

    public String getFirstPage() {
        return after == null ? null : here(filter.day(), filter.state());
    }

    public String getRegion() {
        return filter.region();
    }

    public String getComuna() {
        return filter.comuna();
    }

    public String getPerson() {
        return filter.account() == null ? null : filter.account().toString();
    }

    public String getState() {
        return filter.state() == null ? ALL : filter.state().name();
    }

    public boolean isFiltered() {
        return filter.region() != null || filter.account() != null;
    }

    public String getUnfiltered() {
        return address(filter.day(), null, null, null, filter.state());
    }

    public DutyChart getChart() {
        return DutyChart.of(dutyQuery.past(LocalDate.now(clock), filter.region(), DAYS));
    }
}
