package cl.soser.canal.web.reporting;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.closing.MonthReportQuery;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseCriteriaParser;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.web.reporting.address.CaseCriteriaLabels;
import cl.soser.canal.web.reporting.address.FigureNames;
import cl.soser.canal.web.reporting.address.FiguresAddress;
import cl.soser.canal.web.reporting.address.FiguresPeriod;
import cl.soser.canal.web.shared.error.AddressErrors;
import cl.soser.canal.web.shared.form.FilterChoices;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.util.Faces;

/**
 * What the address of gestion/cifras.xhtml or institucion.xhtml asks for: which part, of which
 * period, narrowed to what. Read once for every part of the page; what it says wrongly is answered
 * with 400 and named.
 */
@Named
@RequestScoped
public class FiguresRequest {

    private static final String INSTITUTION_PAGE = "/institucion";
    private static final String STAFF_PAGE = "/gestion/cifras";

    /** What a table may be of; along those that lead to another, a group opens into the next. */
    private static final List<Dimension> OFFERED =
            List.of(
                    Dimension.REGION,
                    Dimension.COMUNA,
                    Dimension.ESTABLECIMIENTO,
                    Dimension.AREA,
                    Dimension.TEMA,
                    Dimension.CANAL,
                    Dimension.CONTEXTO,
                    Dimension.INSTITUCION,
                    Dimension.CONTRATO);

    @Inject CaseCriteriaParser caseCriteriaParser;
    @Inject Caller caller;
    @Inject CaseCriteriaLabels caseCriteriaLabels;
    @Inject FilterChoices choices;
    @Inject FigureNames names;
    @Inject AddressErrors errors;
    @Inject MonthReportQuery monthReports;
    @Inject Clock clock;

    private FiguresAddress address;
    private CaseCriteria filter;
    private DayRange days;
    private FiguresTab part;
    private Dimension by;
    private int place;
    private LocalDate today;
    private YearMonth usual;

    /** One of some tabs. */
    public record Choice(String name, String href, boolean current) {}

    @PostConstruct
    void read() {
        today = LocalDate.now(clock);
        address =
                FiguresAddress.read(
                        isOfInstitution() ? INSTITUTION_PAGE : STAFF_PAGE,
                        Faces.getRequestParameterMap());
        errors.expect(FiguresAddress.NAMES);
        part = part();
        days = period();
        CaseCriteriaParser.Read read =
                caseCriteriaParser.read(address.narrowing(), CaseCriteria.COUNTED);
        errors.add(read.errors());
        filter = read.filter();
        by = readBy();
        place = place();
    }

    /** Which page of a long table; the first is one. */
    private int place() {
        String value = address.get(FiguresAddress.PLACE);
        if (value == null) {
            return 1;
        }
        if (value.matches("[1-9]\\d{0,4}")) {
            return Integer.parseInt(value);
        }
        errors.add(FiguresAddress.PLACE, Bundles.text("figures.place.unknown"));
        return 1;
    }

    private Dimension readBy() {
        String value = address.get(FiguresAddress.BY);
        if (value == null) {
            return Dimension.REGION;
        }
        return Dimension.of(value)
                .filter(offered()::contains)
                .orElseGet(
                        () -> {
                            errors.add(FiguresAddress.BY, Bundles.text("figures.by.unknown"));
                            return Dimension.REGION;
                        });
    }

    private FiguresTab part() {
        String value = address.get(FiguresAddress.PART);
        return value == null
                ? FiguresTab.OPORTUNIDAD
                : FiguresTab.open(caller).stream()
                        .filter(one -> one.label().equals(value))
                        .findAny()
                        .orElseGet(
                                () -> {
                                    errors.add(
                                            FiguresAddress.PART,
                                            Bundles.text("figures.part.unknown"));
                                    return FiguresTab.OPORTUNIDAD;
                                });
    }

    /**
     * Single days in the address take precedence over a period; without either, it is the usual
     * one.
     */
    private DayRange period() {
        if (address.get("desde") != null || address.get("hasta") != null) {
            CaseCriteriaParser.Read read =
                    caseCriteriaParser.read(address.valuesOf("desde", "hasta"), CaseCriteria.ALL);
            errors.add(read.errors());
            return read.isRight() ? read.filter().entered() : DayRange.of(usual());
        }
        String period = address.get(FiguresAddress.PERIOD);
        if (period == null) {
            return DayRange.of(usual());
        }
        return FiguresPeriod.read(period, today)
                .orElseGet(
                        () -> {
                            errors.add(
                                    FiguresAddress.PERIOD, Bundles.text("figures.period.unknown"));
                            return DayRange.of(usual());
                        });
    }

    /**
     * The month that runs; for an institution the last one that was closed, or that is over where
     * none was.
     */
    private YearMonth usual() {
        if (usual == null) {
            YearMonth now = YearMonth.from(today);
            usual = isOfInstitution() ? monthReports.lastClosed().orElse(now.minusMonths(1)) : now;
        }
        return usual;
    }

    /** The month or year before the one shown; null where the period is neither. */
    public Choice getEarlier() {
        return beside(-1);
    }

    /** The one after it; null also where it has not begun. */
    public Choice getLater() {
        return beside(1);
    }

    /** The month that runs, of whose days there are figures already. */
    public Choice getNow() {
        YearMonth now = YearMonth.from(today);
        return new Choice(FiguresPeriod.name(now), address.inPeriod(now.toString()), false);
    }

    /** Whether the address says no period, so that the usual one is shown. */
    public boolean isUsual() {
        return address.valuesOf(FiguresAddress.PERIOD, "desde", "hasta").isEmpty();
    }

    private Choice beside(int step) {
        return FiguresPeriod.beside(days, step, today)
                .map(one -> new Choice(one[1], address.inPeriod(one[0]), false))
                .orElse(null);
    }

    FiguresAddress address() {
        return address;
    }

    CaseCriteria filter() {
        return filter;
    }

    DayRange days() {
        return days;
    }

    /** What the table is of. */
    Dimension by() {
        return by;
    }

    int pageOfTable() {
        return place;
    }

    List<Dimension> offered() {
        return isOfInstitution()
                ? OFFERED.stream().filter(one -> one != Dimension.INSTITUCION).toList()
                : OFFERED;
    }

    LocalDate today() {
        return today;
    }

    /** No figure is shown otherwise. */
    public boolean isRight() {
        return errors.isNone();
    }

    public String getPart() {
        return part.label();
    }

    /**
     * Figures of a contract or of the channel as a whole are narrowed by nothing but the period.
     */
    public boolean isNarrowable() {
        return part != FiguresTab.MULTAS && part != FiguresTab.SERVICIO;
    }

    public boolean isPeriodic() {
        return part != FiguresTab.HOY;
    }

    public List<Choice> getParts() {
        return FiguresTab.open(caller).stream()
                .map(
                        one ->
                                new Choice(
                                        Bundles.text("figures.part." + one),
                                        address.with(
                                                FiguresAddress.PART,
                                                one == FiguresTab.OPORTUNIDAD ? null : one.label()),
                                        one == part))
                .toList();
    }

    public String getPage() {
        return address.page();
    }

    /** The same part of everything, in the month that runs. */
    public String getWhole() {
        return address.whole();
    }

    public boolean isOfInstitution() {
        return caller.has(Role.INSTITUCION);
    }

    public String getInstitution() {
        return caller.institution().orElse("");
    }

    public boolean isNarrowed() {
        return address.isNarrowed();
    }

    /** "Noviembre de 2026", or its first and last day. */
    public String getPeriod() {
        return FiguresPeriod.words(days);
    }

    /** The period has not begun: there is nothing to count yet. */
    public boolean isAhead() {
        return today.isBefore(days.from());
    }

    /** "Región: Metropolitana · Motivo: Reclamo"; null where it is narrowed to nothing. */
    public String getFilters() {
        List<String> words =
                isRight() ? caseCriteriaLabels.words(filter, address.narrowing()) : List.of();
        return words.isEmpty() ? null : String.join(" · ", words);
    }

    /**
     * The areas to choose from: all for leaders, their own for others; none where there is no
     * choice.
     */
    public List<SelectItem> getAreas() {
        if (isOfInstitution() || isOfEverything()) {
            return choices.getAreas();
        }
        List<SelectItem> own =
                choices.getAreas().stream()
                        .filter(one -> caller.areas().contains(one.getValue()))
                        .toList();
        return own.size() > 1 ? own : List.of();
    }

    /**
     * Filters that come from a group of a table and not from a choice: to be kept, or removed.
     *
     * @param items that alone
     */
    public record Kept(String name, String label, String value, List<SelectItem> items) {}

    public List<Kept> getKept() {
        List<Kept> kept = new ArrayList<>();
        for (Dimension one : List.of(Dimension.COMUNA, Dimension.CONTRATO)) {
            String code = address.get(one.label());
            if (code != null && isRight()) {
                kept.add(kept(one.label(), one, code, names.of(one, code)));
            }
        }
        String school = address.get(FiguresAddress.SCHOOL);
        if (school != null && isRight()) {
            kept.add(
                    kept(
                            FiguresAddress.SCHOOL,
                            Dimension.ESTABLECIMIENTO,
                            school,
                            Bundles.text("cases.school", school)));
        }
        return kept;
    }

    private static Kept kept(String name, Dimension dimension, String value, String words) {
        return new Kept(
                name,
                Bundles.text("figures.by." + dimension),
                value,
                List.of(new SelectItem(value, words)));
    }

    private boolean isOfEverything() {
        return caller.has(Role.ADMINISTRADOR) || caller.has(Role.OPERACIONES);
    }

    /** The area looked at: the one asked for, or the first of one's own. */
    public String getArea() {
        String value = address.get(Dimension.AREA.label());
        return value != null || isOfInstitution() || isOfEverything()
                ? value
                : caller.areas().stream().sorted().findFirst().orElse(null);
    }

    /** The period is not over: its figures may still change. */
    public boolean isRunning() {
        return today.isBefore(days.until()) && !isAhead();
    }

    public String value(String name) {
        return address.get(name);
    }

    /** As the form has it. */
    public String getChosenPeriod() {
        return FiguresPeriod.code(days, today);
    }

    public List<SelectItem> getPeriods() {
        return FiguresPeriod.choices(days, today);
    }
}
