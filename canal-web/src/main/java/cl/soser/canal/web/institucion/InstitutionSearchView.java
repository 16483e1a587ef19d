package cl.soser.canal.web.institucion;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.SchoolRow;
import cl.soser.canal.reporting.cases.CaseRow;
import cl.soser.canal.reporting.cases.InstitutionCaseQuery;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;

/**
 * institucion/buscar.xhtml: a request of the caller's own by its number, and establishments of its
 * own by name, comuna or code.
 */
@Named
@RequestScoped
public class InstitutionSearchView {

    private static final int SCHOOLS = 100;

    @Inject InstitutionCaseQuery institutionCaseQuery;
    @Inject DirectoryQuery directoryQuery;
    @Inject Caller caller;

    private String words;
    private CaseRow request;
    private List<SchoolRow> schools = List.of();

    @PostConstruct
    void look() {
        String typed = Faces.getRequestParameter("q");
        words = typed == null || typed.isBlank() ? null : typed.strip();
        if (words != null) {
            request = institutionCaseQuery.typed(words).orElse(null);
            String own = caller.institution().orElseThrow();
            schools =
                    directoryQuery.find(words, SCHOOLS).stream()
                            .filter(school -> own.equals(school.institution()))
                            .toList();
        }
    }

    /** A whole number that is found needs no list. */
    public void goStraight() {
        if (request != null && TicketRepository.number(words).isPresent()) {
            Faces.redirect("/institucion/tickets/%s", request.number());
        }
    }

    public String getWords() {
        return words;
    }

    /** Null where the words are the number of none. */
    public CaseRow getRequest() {
        return request;
    }

    public List<SchoolRow> getSchools() {
        return schools;
    }

    public boolean isNothing() {
        return words != null && request == null && schools.isEmpty();
    }

    /** How addresses name it. */
    public String code(SchoolRow school) {
        return school.scheme() + ":" + school.code();
    }
}
