package cl.soser.canal.web.reporting;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.closing.MonthReportQuery;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseCriteriaParser;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.web.reporting.address.FiguresAddress;
import cl.soser.canal.web.shared.error.AddressErrors;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
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

    @Inject CaseCriteriaParser caseCriteriaParser;
    @Inject Caller caller;
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

    @PostConstruct
    void read() {
        today = LocalDate.now(clock);
        address = FiguresAddress.read(getPage(), Faces.getRequestParameterMap());
        errors.expect(FiguresAddress.NAMES);
        var reader = new FiguresReader(address, caseCriteriaParser, errors, today);
        part = reader.part(FiguresTab.open(caller)).orElse(FiguresTab.OPORTUNIDAD);
        days = reader.period().orElseGet(() -> DayRange.of(usual()));
        filter = reader.filter();
        by =
                reader.by(one -> FiguresTables.offers(one, isOfInstitution()))
                        .orElse(Dimension.REGION);
        place = reader.place().orElse(1);
    }

    /**
     * The month that runs; for an institution the last one that was closed, or that is over where
     * none was.
     */
    private YearMonth usual() {
        YearMonth now = YearMonth.from(today);
        return isOfInstitution() ? monthReports.lastClosed().orElse(now.minusMonths(1)) : now;
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

    FiguresTab part() {
        return part;
    }

    /** What the table is of. */
    Dimension by() {
        return by;
    }

    /** Which page of a long table; the first is one. */
    int pageOfTable() {
        return place;
    }

    LocalDate today() {
        return today;
    }

    /** No figure is shown otherwise. */
    public boolean isRight() {
        return errors.isNone();
    }

    public String getPage() {
        return isOfInstitution() ? INSTITUTION_PAGE : STAFF_PAGE;
    }

    public boolean isOfInstitution() {
        return caller.has(Role.INSTITUCION);
    }

    public String getInstitution() {
        return caller.institution().orElse("");
    }
}
