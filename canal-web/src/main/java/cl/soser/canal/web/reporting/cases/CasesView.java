package cl.soser.canal.web.reporting.cases;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.export.ExportService;
import cl.soser.canal.reporting.cases.CaseQuery;
import cl.soser.canal.reporting.cases.CaseRow;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseCriteriaParser;
import cl.soser.canal.reporting.criteria.CaseCursor;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.reporting.address.FiguresAddress;
import cl.soser.canal.web.reporting.address.FiguresPeriod;
import cl.soser.canal.web.reporting.address.QueryText;
import cl.soser.canal.web.shared.error.AddressErrors;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;

/**
 * gestion/cifras/solicitudes.xhtml and institucion/solicitudes.xhtml: the requests behind one
 * number, as many as it says.
 */
@Named
@RequestScoped
public class CasesView {

    private static final int PAGE = 25;
    private static final String LIST = "lista";

    @Inject CaseQuery caseQuery;
    @Inject CaseCriteriaParser caseCriteriaParser;
    @Inject ExportService exports;
    @Inject AddressErrors errors;
    @Inject Caller caller;
    @Inject Clock clock;

    private CaseListAddress address;
    private CaseCriteria filter;
    private Slice<CaseRow> page;
    private long total;
    private long threshold;

    @PostConstruct
    void look() {
        Map<String, String> values = new LinkedHashMap<>(Faces.getRequestParameterMap());
        values.values().removeIf(String::isBlank);
        errors.expect(CaseListAddress.NAMES);
        enterIn(values.remove(FiguresAddress.PERIOD), values);
        address = new CaseListAddress(getFigures() + "/solicitudes", values);
        CaseCriteriaParser.Read read =
                caseCriteriaParser.readProgress(values, CaseCriteriaParser.start(values));
        errors.add(read.errors());
        filter = read.filter();
        CaseCursor after = after();
        if (errors.isNone()) {
            page = caseQuery.page(filter, address.isAscending(), after, PAGE);
            total = caseQuery.count(filter);
            threshold = exports.threshold();
        }
    }

    /** The days of a month or year, as the rest of the channel writes them. */
    private void enterIn(String period, Map<String, String> values) {
        if (period == null) {
            return;
        }
        FiguresPeriod.read(period, LocalDate.now(clock))
                .ifPresentOrElse(
                        days -> {
                            values.put("desde", days.from().toString());
                            values.put("hasta", days.until().toString());
                        },
                        () ->
                                errors.add(
                                        FiguresAddress.PERIOD,
                                        Bundles.text("figures.period.unknown")));
    }

    /** Null for the beginning, and where that is wrong. */
    private CaseCursor after() {
        if (!address.isContinued()) {
            return null;
        }
        CaseCursor after = address.after().orElse(null);
        if (after == null) {
            errors.add(CaseListAddress.AFTER, Bundles.text("cases.after.unknown"));
        }
        return after;
    }

    CaseListAddress address() {
        return address;
    }

    CaseCriteria filter() {
        return filter;
    }

    public boolean isRight() {
        return errors.isNone();
    }

    public List<CaseRow> getRows() {
        return page.rows();
    }

    public long getTotal() {
        return total;
    }

    public boolean isOfInstitution() {
        return caller.has(Role.INSTITUCION);
    }

    /** Where the figures are. */
    public String getFigures() {
        return isOfInstitution() ? "/institucion" : "/gestion/cifras";
    }

    /** The view of them that led here, with what it was narrowed to. */
    public String getBack() {
        return FiguresAddress.read(getFigures(), QueryText.parse(address.get(FiguresAddress.VIEW)))
                .whence();
    }

    public boolean isAscending() {
        return address.isAscending();
    }

    /** Whether it is in the order of what was due, and not of what came in. */
    public boolean isByTerm() {
        return filter.due() != null;
    }

    public String getReversed() {
        return address.reversed();
    }

    /** The first page, from any other. */
    public String getFirst() {
        return address.isContinued() ? address.first() : null;
    }

    public String getNext() {
        List<CaseRow> rows = page.rows();
        return page.more() ? address.next(caseQuery.key(filter, rows.get(rows.size() - 1))) : null;
    }

    public String file(String extension) {
        return address.file(extension);
    }

    /** The same with those annulled since; null where they are among them. */
    public String getWithAnnulled() {
        return filter.annulled() ? null : address.with("anuladas", "true");
    }

    /** All requests, whatever led here. */
    public String getWhole() {
        return address.narrowed().isEmpty() ? null : address.path();
    }

    /** A request opens where the caller works on it, or reads it and comes back to this list. */
    public String href(CaseRow row) {
        return isOfInstitution()
                ? "/institucion/tickets/" + row.number() + FiguresAddress.query(here())
                : "/gestion/tickets/" + row.number();
    }

    private Map<String, String> here() {
        String query = FiguresAddress.query(address.values());
        return query.isEmpty() ? Map.of() : Map.of(LIST, query.substring(1));
    }

    /** It is too long to be sent at once: a server makes the file meanwhile. */
    public boolean isLong() {
        return total > threshold;
    }

    public long getThreshold() {
        return threshold;
    }

    /** Where files made meanwhile are asked for and found. */
    public String getExports() {
        return ExportsView.path(caller);
    }
}
