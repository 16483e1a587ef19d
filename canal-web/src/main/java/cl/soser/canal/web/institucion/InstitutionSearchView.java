package cl.soser.canal.web.institucion;

import cl.soser.canal.directory.SchoolRow;
import cl.soser.canal.reporting.cases.CaseRow;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.ticket.TypedNumber;
import cl.soser.canal.web.shared.address.WordsConverter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/**
 * institucion/buscar.xhtml: a request of the caller's own by its number, and establishments of its
 * own by name, comuna or code.
 */
@Named
@RequestScoped
public class InstitutionSearchView {

    private static final int SCHOOLS = 100;

    @Inject InstitutionSearch institutionSearch;

    @Param(name = "q", converterClass = WordsConverter.class)
    String words;

    private CaseRow request;
    private Slice<SchoolRow> found = new Slice<>(List.of(), false);

    @PostConstruct
    void look() {
        if (words != null) {
            request = institutionSearch.request(words).orElse(null);
            found = institutionSearch.schools(words, SCHOOLS);
        }
    }

    /** A number that is found, and nothing else, needs no list. */
    public void goStraight() {
        if (request != null && (TypedNumber.isOnly(words) || found.rows().isEmpty())) {
            Faces.redirect("/institucion/tickets/%s", request.number());
        }
    }

    /** What the search of the bar shows; empty where nothing is asked yet. */
    public String getTyped() {
        return words == null ? "" : words;
    }

    /** Null where the words are the number of none. */
    public CaseRow getRequest() {
        return request;
    }

    public List<SchoolRow> getSchools() {
        return found.rows();
    }

    /** There are more than are shown. */
    public boolean isMore() {
        return found.more();
    }

    public boolean isNothing() {
        return words != null && request == null && found.rows().isEmpty();
    }

    /** How addresses name it. */
    public String code(SchoolRow school) {
        return InstitutionSearch.code(school);
    }
}
