package cl.soser.canal.web.reporting;

import cl.soser.canal.account.Caller;
import cl.soser.canal.account.Role;
import cl.soser.canal.reporting.CaseFilter;
import cl.soser.canal.reporting.CaseParameters;
import cl.soser.canal.reporting.Days;
import cl.soser.canal.reporting.Dimension;
import cl.soser.canal.reporting.Timeliness;
import cl.soser.canal.reporting.TimelinessReport;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.web.shared.Bundles;
import cl.soser.canal.web.shared.Dates;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;

/**
 * gestion/cifras.xhtml and institucion.xhtml: how answers keep their term in a period, in all, by
 * motive, month by month and along one dimension; every number leads to its requests.
 */
@Named
@RequestScoped
public class FiguresView {

    private static final int MONTHS = 12;
    private static final int BAD_REQUEST = 400;
    private static final String INSTITUTION_PAGE = "/institucion";
    private static final String STAFF_PAGE = "/gestion/cifras";

    /** What a table may be of; along those that lead to another, a group opens into the next. */
    private static final List<Dimension> OFFERED =
            List.of(
                    Dimension.REGION,
                    Dimension.COMUNA,
                    Dimension.AREA,
                    Dimension.TEMA,
                    Dimension.CANAL,
                    Dimension.CONTEXTO,
                    Dimension.INSTITUCION,
                    Dimension.CONTRATO);

    @Inject Timeliness timeliness;
    @Inject CaseParameters parameters;
    @Inject FigureNames names;
    @Inject Caller caller;
    @Inject Clock clock;

    private FiguresAddress address;
    private Map<String, String> errors = new LinkedHashMap<>();
    private CaseFilter filter = CaseFilter.COUNTED;
    private Days days;
    private Dimension by;
    private LocalDate today;
    private TimelinessReport report;
    private List<FigureLine> months;
    private List<FigureLine> groups;

    @PostConstruct
    void look() {
        today = LocalDate.now(clock);
        address =
                FiguresAddress.read(
                        caller.has(Role.INSTITUCION) ? INSTITUTION_PAGE : STAFF_PAGE,
                        Faces.getRequestParameterMap());
        days = days();
        CaseParameters.Read read = parameters.read(address.narrowing(), CaseFilter.COUNTED);
        errors.putAll(read.errors());
        filter = read.filter();
        by =
                Stream.ofNullable(address.get(FiguresAddress.BY))
                        .flatMap(name -> Dimension.of(name).stream())
                        .filter(getOffered()::contains)
                        .findAny()
                        .orElse(null);
        if (by == null && address.get(FiguresAddress.BY) != null) {
            errors.put(FiguresAddress.BY, Bundles.text("figures.by.unknown"));
        }
        by = by == null ? Dimension.REGION : by;
        if (!errors.isEmpty()) {
            Faces.setResponseStatus(BAD_REQUEST);
        }
    }

    /** Days said one by one count before a period; nothing said is the month that runs. */
    private Days days() {
        if (address.get("desde") != null || address.get("hasta") != null) {
            CaseParameters.Read read =
                    parameters.read(
                            Map.of(
                                    "desde", String.valueOf(address.get("desde")),
                                    "hasta", String.valueOf(address.get("hasta"))),
                            CaseFilter.ALL);
            errors.putAll(read.errors());
            return read.isRight() ? read.filter().entered() : Days.of(YearMonth.from(today));
        }
        String period = address.get(FiguresAddress.PERIOD);
        if (period == null) {
            return Days.of(YearMonth.from(today));
        }
        return FiguresPeriod.read(period, today)
                .orElseGet(
                        () -> {
                            errors.put(
                                    FiguresAddress.PERIOD, Bundles.text("figures.period.unknown"));
                            return Days.of(YearMonth.from(today));
                        });
    }

    /** What the address says wrongly; then no figure is shown. */
    public Map<String, String> getErrors() {
        return errors;
    }

    public boolean isRight() {
        return errors.isEmpty();
    }

    public String getPage() {
        return address.with(FiguresAddress.BY, null).split("\\?")[0];
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
        YearMonth first = YearMonth.from(days.from());
        return days.equals(Days.of(first))
                ? FiguresPeriod.name(first)
                : Bundles.text(
                        "figures.period.days",
                        Dates.inDigits(days.from()),
                        Dates.inDigits(days.until().minusDays(1)));
    }

    /** The period is not over: what is said of it may still change. */
    public boolean isRunning() {
        return today.isBefore(days.until());
    }

    public String said(String name) {
        return address.get(name);
    }

    public String getChosenPeriod() {
        String said = address.get(FiguresAddress.PERIOD);
        return said == null ? YearMonth.from(today).toString() : said;
    }

    public List<SelectItem> getPeriods() {
        return FiguresPeriod.offered(today).stream()
                .map(one -> new SelectItem(one[0], one[1]))
                .toList();
    }

    private TimelinessReport report() {
        if (report == null) {
            report = timeliness.of(days, List.of(Dimension.MOTIVO), filter);
        }
        return report;
    }

    /** All motives together. */
    public FigureLine getTotal() {
        return line(Bundles.text("figures.total"), report().total(), Map.of());
    }

    /** By motive, in the order of the catalogue's weight: complaints first. */
    public List<FigureLine> getMotives() {
        return Stream.of("RECLAMO", "SUGERENCIA", "CONSULTA", "FELICITACION")
                .flatMap(
                        code ->
                                report().groups().stream()
                                        .filter(
                                                one ->
                                                        code.equals(
                                                                one.key().get(Dimension.MOTIVO))))
                .map(
                        one ->
                                line(
                                        names.of(Dimension.MOTIVO, one.key().get(Dimension.MOTIVO)),
                                        one.figures(),
                                        one.key()))
                .toList();
    }

    private FigureLine line(String name, Compliance figures, Map<Dimension, String> also) {
        return new FigureLine(name, null, figures, address, days, also);
    }

    /** The last twelve months up to the period's last, the oldest first. */
    private List<FigureLine> months() {
        if (months == null) {
            YearMonth last = YearMonth.from(days.until().minusDays(1));
            last = last.isAfter(YearMonth.from(today)) ? YearMonth.from(today) : last;
            Days year =
                    new Days(last.minusMonths(MONTHS - 1L).atDay(1), last.plusMonths(1).atDay(1));
            Map<String, Compliance> found = new LinkedHashMap<>();
            timeliness
                    .of(year, List.of(Dimension.MES), filter)
                    .groups()
                    .forEach(one -> found.put(one.key().get(Dimension.MES), one.figures()));
            months = new ArrayList<>();
            for (YearMonth month = last.minusMonths(MONTHS - 1L);
                    !month.isAfter(last);
                    month = month.plusMonths(1)) {
                months.add(
                        new FigureLine(
                                FiguresPeriod.name(month),
                                address.with(FiguresAddress.PERIOD, month.toString()),
                                found.getOrDefault(month.toString(), Compliance.NONE),
                                address,
                                Days.of(month),
                                Map.of()));
            }
        }
        return months;
    }

    public FiguresTrend getTrend() {
        return new FiguresTrend(months());
    }

    /** For the table: the newest first. */
    public List<FigureLine> getMonths() {
        List<FigureLine> newest = new ArrayList<>(months());
        Collections.reverse(newest);
        return newest;
    }

    public String getBy() {
        return by.label();
    }

    public String getByName() {
        return Bundles.text("figures.by." + by);
    }

    /** The same within a sentence. */
    public String getByWord() {
        return getByName().toLowerCase(Bundles.LOCALE);
    }

    private List<Dimension> getOffered() {
        return isOfInstitution()
                ? OFFERED.stream().filter(one -> one != Dimension.INSTITUCION).toList()
                : OFFERED;
    }

    /** Name and address of every table there is. */
    public List<Choice> getTables() {
        return getOffered().stream()
                .map(
                        one ->
                                new Choice(
                                        Bundles.text("figures.by." + one),
                                        address.with(FiguresAddress.BY, one.label()) + "#detalle",
                                        one == by))
                .toList();
    }

    /** One of some tabs. */
    public record Choice(String name, String href, boolean current) {}

    /** Groups with most late answers first, then those with most requests. */
    public List<FigureLine> getGroups() {
        return groups().stream()
                .sorted(
                        Comparator.comparingLong(
                                        (FigureLine line) -> line.getFigures().fueraDePlazo())
                                .thenComparingLong(line -> line.getFigures().recibidos())
                                .reversed())
                .toList();
    }

    /** Read once, though the page asks again and again. */
    private List<FigureLine> groups() {
        groups = groups == null ? read() : groups;
        return groups;
    }

    private List<FigureLine> read() {
        return timeliness.of(days, List.of(by), filter).groups().stream()
                .filter(one -> one.figures().recibidos() + one.figures().vencenEnPeriodo() > 0)
                .map(this::group)
                .toList();
    }

    private FigureLine group(TimelinessReport.Group one) {
        String code = one.key().get(by);
        return new FigureLine(
                names.of(by, code),
                address.into(by, code, next(by)) + "#detalle",
                one.figures(),
                address,
                days,
                one.key());
    }

    private static Dimension next(Dimension dimension) {
        return switch (dimension) {
            case REGION -> Dimension.COMUNA;
            case COMUNA -> Dimension.TEMA;
            default -> Dimension.REGION;
        };
    }

    /** One tile for each region, from north to south; where the table is of regions. */
    public List<FigureLine> getTiles() {
        Map<String, FigureLine> found = new LinkedHashMap<>();
        groups().forEach(line -> found.put(line.getName(), line));
        return names.getRegions().stream()
                .map(
                        region ->
                                found.getOrDefault(
                                        region.getShortName(),
                                        new FigureLine(
                                                region.getShortName(),
                                                null,
                                                Compliance.NONE,
                                                address,
                                                days,
                                                Map.of())))
                .toList();
    }

    public boolean isTiled() {
        return by == Dimension.REGION && filter.codes().get(Dimension.REGION) == null;
    }

    /**
     * How the month would end: what falls due up to its end, known already or likely by the pace of
     * entries so far, and how many of those may be late.
     */
    public Projection getProjection() {
        YearMonth month = YearMonth.from(days.from());
        if (!isRunning() || !days.equals(Days.of(month)) || today.isBefore(days.from())) {
            return null;
        }
        Compliance total = report().total();
        long elapsed = today.getDayOfMonth();
        long timed =
                total.recibidos()
                        - report().groups().stream()
                                .filter(
                                        one ->
                                                "FELICITACION"
                                                        .equals(one.key().get(Dimension.MOTIVO)))
                                .mapToLong(one -> one.figures().recibidos())
                                .sum();
        long ahead = Math.max(0, month.lengthOfMonth() - elapsed - 3);
        long due = total.vencenEnPeriodo() + Math.round((double) timed / elapsed * ahead);
        return due == 0 ? null : Projection.of(total, due);
    }

    /**
     * @param due requests that will likely have fallen due by the end of the month
     * @param affordable of these, how many may be late
     * @param late that already are
     * @param best the share if nothing else is late
     */
    public record Projection(long due, long affordable, long late, String best) {

        static Projection of(Compliance total, long due) {
            long affordable =
                    BigDecimal.ONE
                            .subtract(total.meta())
                            .multiply(BigDecimal.valueOf(due))
                            .setScale(0, RoundingMode.FLOOR)
                            .longValueExact();
            return new Projection(
                    due,
                    affordable,
                    total.fueraDePlazo(),
                    FigureLine.percent(FigureLine.exact(due - total.fueraDePlazo(), due)));
        }

        public boolean isMissed() {
            return late > affordable;
        }
    }
}
