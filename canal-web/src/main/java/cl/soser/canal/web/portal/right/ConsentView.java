package cl.soser.canal.web.portal.right;

import cl.soser.canal.purpose.Purpose;
import cl.soser.canal.ticket.consent.ConsentRow;
import cl.soser.canal.ticket.consent.MinorReason;
import cl.soser.canal.ticket.consent.Relation;
import cl.soser.canal.ticket.consent.RepresentativeConsentService;
import cl.soser.canal.ticket.tracking.CitizenTicketService;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.request.VisitorCookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Part of ver.xhtml: what a child's representative allows beyond the answer, and withdraws. */
@Named
@RequestScoped
public class ConsentView {

    @Inject RepresentativeConsentService representativeConsentService;
    @Inject CitizenTicketService citizenTicketService;
    @Inject VisitorCookies cookies;
    @Inject HttpServletRequest request;

    @Param(name = "id", converterClass = TextConverter.class)
    String number;

    private List<ConsentRow> rows;
    private String name;
    private Relation relation;

    /** None for whom the page is not, which its own bean answers. */
    public List<ConsentRow> getRows() {
        if (rows == null) {
            String grant = cookies.grant(request);
            rows =
                    number != null && citizenTicketService.mayRead(number, grant)
                            ? representativeConsentService.of(number, grant)
                            : List.of();
        }
        return rows;
    }

    /** Why a representative is asked; only asked where there are rows. */
    public MinorReason getReason() {
        return representativeConsentService.reason(number, cookies.grant(request)).orElse(null);
    }

    /** Whether something may still be allowed, so that the page asks who does. */
    public boolean isAsking() {
        return getRows().stream().anyMatch(row -> !row.given());
    }

    public void give(Purpose purpose) {
        representativeConsentService.give(number, cookies.grant(request), purpose, name, relation);
        Faces.redirect("/solicitudes/" + number + "?hecho=autorizado");
    }

    public void withdraw(Purpose purpose) {
        representativeConsentService.withdraw(number, cookies.grant(request), purpose);
        Faces.redirect("/solicitudes/" + number + "?hecho=retirado");
    }

    public Relation[] getRelations() {
        return Relation.values();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Relation getRelation() {
        return relation;
    }

    public void setRelation(Relation relation) {
        this.relation = relation;
    }
}
