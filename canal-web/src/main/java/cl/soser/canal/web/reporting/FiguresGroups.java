package cl.soser.canal.web.reporting;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of the figures: a line for each group along one dimension. */
@Named
@RequestScoped
public class FiguresGroups {

    @Inject FiguresRequest figuresRequest;
    @Inject FigureNames names;
    @Inject FiguresDetail detail;
    @Inject FiguresSchools schools;

    private FiguresAddress address;
    private DayRange days;
    private Dimension by;
    private List<FigureLine> groups;

    @PostConstruct
    void look() {
        address = figuresRequest.address();
        days = figuresRequest.days();
        by = figuresRequest.by();
    }

    /** Read once, though the page asks again and again. */
    public List<FigureLine> getGroups() {
        if (groups == null) {
            groups =
                    schools.isShown()
                            ? schools.lines()
                            : detail.groups().stream().map(this::group).toList();
        }
        return groups;
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
            case COMUNA -> Dimension.ESTABLECIMIENTO;
            default -> Dimension.REGION;
        };
    }

    /** One tile for each region, from north to south; if the table shows regions. */
    public List<FigureLine> getTiles() {
        Map<String, FigureLine> found = new LinkedHashMap<>();
        getGroups().forEach(line -> found.put(line.getName(), line));
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
}
