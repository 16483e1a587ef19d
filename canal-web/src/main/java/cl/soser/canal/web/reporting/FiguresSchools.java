package cl.soser.canal.web.reporting;

import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.MapPoint;
import cl.soser.canal.directory.School;
import cl.soser.canal.reporting.TimelinessReport;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.web.reporting.address.FiguresAddress;
import cl.soser.canal.web.reporting.figure.FigureLine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The table of the figures where it is of schools: they are thousands, and it shows a page. */
@Named
@RequestScoped
public class FiguresSchools {

    private static final int PAGE = 25;

    @Inject FiguresRequest figuresRequest;
    @Inject FiguresDetail detail;
    @Inject DirectoryQuery directoryQuery;

    private List<TimelinessReport.Group> page = List.of();
    private Map<Long, School> schools = Map.of();
    private boolean more;

    @PostConstruct
    void look() {
        if (isShown()) {
            List<TimelinessReport.Group> found = detail.groups();
            int from = Math.min(found.size(), (figuresRequest.pageOfTable() - 1) * PAGE);
            int until = Math.min(found.size(), from + PAGE);
            more = until < found.size();
            page = found.subList(from, until);
            schools = directoryQuery.schools(page.stream().map(FiguresSchools::id).toList());
        }
    }

    private static Long id(TimelinessReport.Group group) {
        return Long.valueOf(group.key().get(Dimension.ESTABLECIMIENTO));
    }

    /** Whether the table is of schools. */
    public boolean isShown() {
        return figuresRequest.by() == Dimension.ESTABLECIMIENTO;
    }

    /** Of the schools of this page. */
    List<FigureLine> lines() {
        return page.stream().map(this::line).toList();
    }

    private FigureLine line(TimelinessReport.Group group) {
        FiguresAddress address = figuresRequest.address();
        School school = schools.get(id(group));
        String code = school.getScheme() + ":" + school.getCode();
        return new FigureLine(
                school.getTitle(),
                address.into(Dimension.ESTABLECIMIENTO, code, Dimension.TEMA) + "#detalle",
                group.figures(),
                address,
                figuresRequest.days(),
                Map.of(Dimension.ESTABLECIMIENTO, code));
    }

    /** Where each of them is. */
    List<MapPoint> places() {
        return page.stream().map(group -> schools.get(id(group)).getPoint()).toList();
    }

    public String getPreviousPage() {
        int place = figuresRequest.pageOfTable();
        return place == 1 ? null : page(place - 1);
    }

    public String getNextPage() {
        return more ? page(figuresRequest.pageOfTable() + 1) : null;
    }

    private String page(int place) {
        return figuresRequest
                        .address()
                        .with(FiguresAddress.PLACE, place == 1 ? null : String.valueOf(place))
                + "#detalle";
    }
}
