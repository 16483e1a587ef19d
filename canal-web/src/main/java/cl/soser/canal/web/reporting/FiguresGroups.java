package cl.soser.canal.web.reporting;

import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.MapPoint;
import cl.soser.canal.directory.School;
import cl.soser.canal.reporting.TimelinessReport;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.web.reporting.address.FigureNames;
import cl.soser.canal.web.reporting.address.FiguresAddress;
import cl.soser.canal.web.reporting.figure.FigureLine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of the figures: a line for each group along one dimension; of schools, a page. */
@Named
@RequestScoped
public class FiguresGroups {

    private static final int SCHOOLS = 25;

    @Inject FiguresRequest figuresRequest;
    @Inject FigureNames names;
    @Inject DirectoryQuery directoryQuery;
    @Inject FiguresView view;

    private FiguresAddress address;
    private DayRange days;
    private Dimension by;
    private List<FigureLine> groups;
    private List<MapPoint> schoolPlaces = List.of();
    private boolean more;

    @PostConstruct
    void look() {
        address = figuresRequest.address();
        days = figuresRequest.days();
        by = figuresRequest.by();
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
        return view.detail().groups().stream()
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

    public boolean isTiled() {
        return by == Dimension.REGION
                && figuresRequest.filter().codes().get(Dimension.REGION) == null;
    }

    /** Of the schools of this page. */
    List<MapPoint> schoolPlaces() {
        groups();
        return schoolPlaces;
    }

    /** Of each group, in the order of the table. */
    List<String> codes() {
        return sorted().stream().map(one -> one.key().get(by)).toList();
    }
}
