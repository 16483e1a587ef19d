package cl.soser.canal.web.reporting.cases;

import cl.soser.canal.reporting.cases.CaseQuery;
import cl.soser.canal.reporting.cases.CaseRow;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.reporting.address.FiguresAddress;
import cl.soser.canal.web.reporting.address.QueryText;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    @Inject CasesRequest casesRequest;

    private Slice<CaseRow> page;
    private long total;

    @PostConstruct
    void look() {
        if (casesRequest.isRight()) {
            page =
                    caseQuery.page(
                            casesRequest.filter(),
                            casesRequest.isAscending(),
                            casesRequest.after(),
                            PAGE);
            total = caseQuery.count(casesRequest.filter());
        }
    }

    public boolean isRight() {
        return casesRequest.isRight();
    }

    public List<CaseRow> getRows() {
        return page.rows();
    }

    public long getTotal() {
        return total;
    }

    /** Where the figures are. */
    public String getFigures() {
        return casesRequest.figures();
    }

    /** The view of them that led here, with what it was narrowed to. */
    public String getBack() {
        return FiguresAddress.read(
                        getFigures(),
                        QueryText.parse(casesRequest.values().get(FiguresAddress.VIEW)))
                .whence();
    }

    /** Whether the oldest, or what was due first, comes first. */
    public boolean isAscending() {
        return casesRequest.isAscending();
    }

    /** Whether it is in the order of what was due, and not of what came in. */
    public boolean isByTerm() {
        return casesRequest.filter().due() != null;
    }

    /** The same list from its other end. */
    public String getReversed() {
        return casesRequest.reversed();
    }

    /** The first page, from any other. */
    public String getFirst() {
        return casesRequest.after() == null ? null : casesRequest.after(null);
    }

    public String getNext() {
        return page.more()
                ? casesRequest.after(
                        caseQuery.key(
                                casesRequest.filter(), page.rows().get(page.rows().size() - 1)))
                : null;
    }

    /** The same with those annulled since; null where they are among them. */
    public String getWithAnnulled() {
        return casesRequest.filter().annulled()
                ? null
                : casesRequest.instead(Set.of(), Map.of("anuladas", "true"));
    }

    /** A request opens where the caller works on it, or reads it and comes back to this list. */
    public String href(CaseRow row) {
        return casesRequest.isOfInstitution()
                ? "/institucion/tickets/" + row.number() + FiguresAddress.query(here())
                : "/gestion/tickets/" + row.number();
    }

    private Map<String, String> here() {
        String query = FiguresAddress.query(casesRequest.values());
        return query.isEmpty() ? Map.of() : Map.of(LIST, query.substring(1));
    }

    /**
     * The list that led to a request, made anew of what is known of it.
     *
     * @param query as {@link #href} gave it
     * @return null where none did
     */
    public static String list(String query) {
        Map<String, String> values = QueryText.parse(query);
        values.keySet().retainAll(CasesRequest.NAMES);
        return values.isEmpty() ? null : "/institucion/solicitudes" + FiguresAddress.query(values);
    }
}
