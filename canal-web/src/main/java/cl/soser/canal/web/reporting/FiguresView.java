package cl.soser.canal.web.reporting;

import cl.soser.canal.contract.Indicator;
import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.MapPoint;
import cl.soser.canal.directory.School;
import cl.soser.canal.reporting.MonthProjection;
import cl.soser.canal.reporting.TimelinessQuery;
import cl.soser.canal.reporting.TimelinessReport;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseStanding;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.shared.Rounding;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * gestion/cifras.xhtml and institucion.xhtml: how answers keep their term in a period, in all, by
 * motive, month by month and along one dimension; every number leads to its requests.
 */
@Named
@RequestScoped
public class FiguresView {

    private static final int MONTHS = 12;
    private static final int SCHOOLS = 25;

    @Inject TimelinessQuery timelinessQuery;
    @Inject FiguresRequest figuresRequest;
    @Inject FigureNames names;
    @Inject DirectoryQuery directoryQuery;

    private FiguresAddress address;
    private CaseCriteria filter;
    private DayRange days;
    private Dimension by;
    private LocalDate today;
    private TimelinessReport report;
    private TimelinessReport detail;
    private List<FigureLine> months;
    private List<FigureLine> groups;
    private List<Ending> endings;
    private List<MapPoint> schoolPlaces = List.of();

    private FiguresMap map;

    /** The page asks for it again and again. */
    private boolean drawn;

    private boolean more;

    @PostConstruct
    void look() {
        today = figuresRequest.today();
        address = figuresRequest.address();
        days = figuresRequest.days();
        filter = figuresRequest.filter();
        by = figuresRequest.by();
    }

    private TimelinessReport report() {
        count();
        return report;
    }

    private TimelinessReport detail() {
        count();
        return detail;
    }

    /** Schools are thousands, and by motive several times as many. */
    private void count() {
        if (report != null) {
            return;
        }
        if (by == Dimension.ESTABLECIMIENTO) {
            report = timelinessQuery.of(days, List.of(Dimension.MOTIVO), filter);
            detail = timelinessQuery.of(days, List.of(by), filter);
        } else {
            List<TimelinessReport> both =
                    timelinessQuery.each(days, List.of(Dimension.MOTIVO, by), filter);
            report = both.get(0);
            detail = both.get(1);
        }
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
            Map<String, Compliance> found = found(last);
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
                                DayRange.of(month),
                                Map.of()));
            }
        }
        return months;
    }

    /** The month that is asked for is counted already. */
    private Map<String, Compliance> found(YearMonth last) {
        boolean known = days.equals(DayRange.of(last));
        YearMonth rest = known ? last.minusMonths(1) : last;
        DayRange year =
                new DayRange(last.minusMonths(MONTHS - 1L).atDay(1), rest.plusMonths(1).atDay(1));
        Map<String, Compliance> found = new LinkedHashMap<>();
        timelinessQuery
                .of(year, List.of(Dimension.MES), filter)
                .groups()
                .forEach(one -> found.put(one.key().get(Dimension.MES), one.figures()));
        if (known) {
            found.put(last.toString(), report().total());
        }
        return found;
    }

    /** How the month differs from the one before; null for another period, or without cases. */
    public String getComparison() {
        YearMonth month = YearMonth.from(days.from());
        if (!days.equals(DayRange.of(month)) || month.isAfter(YearMonth.from(today))) {
            return null;
        }
        return months().get(MONTHS - 1).against(months().get(MONTHS - 2));
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

    /** Name and address of every table there is. */
    public List<FiguresRequest.Choice> getTables() {
        return figuresRequest.offered().stream()
                .map(
                        one ->
                                new FiguresRequest.Choice(
                                        Bundles.text("figures.by." + one),
                                        address.with(FiguresAddress.BY, one.label()) + "#detalle",
                                        one == by))
                .toList();
    }

    /** Groups with most late answers first, then those with most requests; of schools, a page. */
    public List<FigureLine> getGroups() {
        return groups();
    }

    /** Read once, though the page asks again and again. */
    private List<FigureLine> groups() {
        if (groups == null) {
            List<TimelinessReport.Group> found = sorted();
            if (by == Dimension.ESTABLECIMIENTO) {
                int from = Math.min(found.size(), (figuresRequest.pageOfTable() - 1) * SCHOOLS);
                int until = Math.min(found.size(), from + SCHOOLS);
                more = until < found.size();
                groups = schools(found.subList(from, until));
            } else {
                groups = found.stream().map(this::group).toList();
            }
        }
        return groups;
    }

    private List<TimelinessReport.Group> sorted() {
        return detail().groups().stream()
                .filter(one -> by != Dimension.ESTABLECIMIENTO || !one.key().get(by).isEmpty())
                .sorted(
                        Comparator.comparingLong(
                                        (TimelinessReport.Group one) -> one.figures().late())
                                .thenComparingLong(one -> one.figures().received())
                                .reversed()
                                .thenComparing(one -> one.key().get(by)))
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

    private List<FigureLine> schools(List<TimelinessReport.Group> page) {
        Map<Long, School> found =
                directoryQuery.schools(
                        page.stream().map(one -> Long.valueOf(one.key().get(by))).toList());
        schoolPlaces =
                page.stream()
                        .map(one -> found.get(Long.valueOf(one.key().get(by))).getPoint())
                        .toList();
        return page.stream()
                .map(
                        one -> {
                            School school = found.get(Long.valueOf(one.key().get(by)));
                            String code = school.getScheme() + ":" + school.getCode();
                            return new FigureLine(
                                    school.getTitle(),
                                    address.into(by, code, Dimension.TEMA) + "#detalle",
                                    one.figures(),
                                    address,
                                    days,
                                    Map.of(by, code));
                        })
                .toList();
    }

    public boolean isOfSchools() {
        return by == Dimension.ESTABLECIMIENTO;
    }

    public String getPreviousPage() {
        int place = figuresRequest.pageOfTable();
        return place == 1 || !isOfSchools() ? null : page(place - 1);
    }

    public String getNextPage() {
        groups();
        return more ? page(figuresRequest.pageOfTable() + 1) : null;
    }

    private String page(int place) {
        return address.with(FiguresAddress.PLACE, place == 1 ? null : String.valueOf(place))
                + "#detalle";
    }

    private static Dimension next(Dimension dimension) {
        return switch (dimension) {
            case REGION -> Dimension.COMUNA;
            case COMUNA -> Dimension.ESTABLECIMIENTO;
            default -> Dimension.REGION;
        };
    }

    /** One tile for each region, from north to south; if the table shows regions. */
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

    /** Where the groups of the table lie; null where they are no places. */
    public FiguresMap getMap() {
        if (!drawn) {
            map = draw();
            drawn = true;
        }
        return map;
    }

    private FiguresMap draw() {
        List<FigureLine> lines = groups();
        List<MapPoint> at = places();
        List<FiguresMap.Group> placed = new ArrayList<>();
        for (int i = 0; i < at.size(); i++) {
            placed.add(new FiguresMap.Group(lines.get(i), at.get(i)));
        }
        return placed.isEmpty()
                ? null
                : FiguresMap.of(placed, around(), directoryQuery.places()).orElse(null);
    }

    /** Of each line of the table; none where its groups are no places. */
    private List<MapPoint> places() {
        return switch (by) {
            case REGION -> codes().stream().map(this::middleOf).toList();
            case COMUNA -> codes().stream().map(this::placeOf).toList();
            case ESTABLECIMIENTO -> schoolPlaces;
            default -> List.of();
        };
    }

    private List<String> codes() {
        return sorted().stream().map(one -> one.key().get(by)).toList();
    }

    private MapPoint middleOf(String region) {
        return MapPoint.middle(
                directoryQuery.comunas(region).stream()
                        .map(Comuna::getPoint)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private MapPoint placeOf(String comuna) {
        return directoryQuery.comuna(comuna).map(Comuna::getPoint).orElse(null);
    }

    /** The comunas of what the page is narrowed to: one, those of a region, or all. */
    private List<MapPoint> around() {
        String comuna = filter.codes().get(Dimension.COMUNA);
        String region = filter.codes().get(Dimension.REGION);
        return directoryQuery.comunas().stream()
                .filter(one -> comuna == null || one.getCode().equals(comuna))
                .filter(one -> region == null || one.getRegion().getCode().equals(region))
                .map(Comuna::getPoint)
                .filter(Objects::nonNull)
                .toList();
    }

    public boolean isTiled() {
        return by == Dimension.REGION && filter.codes().get(Dimension.REGION) == null;
    }

    /**
     * How the month that runs would end for one thing the contract judges.
     *
     * @param due likely to have fallen due by then
     * @param affordable of these, how many may be late
     * @param best the share if nothing else is late
     */
    public record Ending(
            String name,
            boolean missed,
            long due,
            long affordable,
            long late,
            String lateHref,
            String best,
            String target) {}

    /** Complaints, suggestions and all, each against its own target; none for another period. */
    public List<Ending> getEndings() {
        if (endings == null) {
            String motive = filter.codes().get(Dimension.MOTIVO);
            endings =
                    MonthProjection.JUDGED.stream()
                            .filter(one -> motive == null || !isOfOneMotive(one, motive))
                            .flatMap(
                                    one ->
                                            MonthProjection.of(report(), one, today)
                                                    .map(end -> ending(one, end))
                                                    .stream())
                            .toList();
        }
        return endings;
    }

    /** All together would say the same again. */
    private static boolean isOfOneMotive(Indicator one, String motive) {
        return one == Indicator.GENERAL
                && MonthProjection.JUDGED.stream().anyMatch(of -> of.name().equals(motive));
    }

    private Ending ending(Indicator one, MonthProjection end) {
        boolean all = one == Indicator.GENERAL;
        Map<Dimension, String> also = all ? Map.of() : Map.of(Dimension.MOTIVO, one.name());
        Compliance figures = MonthProjection.figures(report(), one);
        return new Ending(
                all ? Bundles.text("figures.total") : names.of(Dimension.MOTIVO, one.name()),
                end.isMissed(),
                end.due(),
                end.affordable(),
                end.late(),
                address.due(days, CaseStanding.FUERA_DE_PLAZO, also),
                Shares.judged(Rounding.share(end.best(), end.due()), figures.target()),
                Shares.percent(figures.target()));
    }

    /** "No se puede cumplir la meta: Reclamo"; null where each can still be met. */
    public String getUnreachable() {
        String which =
                getEndings().stream()
                        .filter(Ending::missed)
                        .map(Ending::name)
                        .collect(Collectors.joining(", "));
        return which.isEmpty() ? null : Bundles.text("figures.projection.missed", which);
    }
}
