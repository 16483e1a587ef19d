package cl.soser.canal.web.institucion;

import cl.soser.canal.reporting.cases.InstitutionCaseDetails;
import cl.soser.canal.reporting.cases.InstitutionCaseQuery;
import cl.soser.canal.ticket.identity.NameRequest;
import cl.soser.canal.ticket.identity.NameRequestDetails;
import cl.soser.canal.ticket.identity.NameRequestService;
import cl.soser.canal.ticket.identity.NameRequestState;
import cl.soser.canal.web.reporting.cases.CasesView;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** institucion/ticket.xhtml: one request, read-only, persons hidden until names are released. */
@Named
@ViewScoped
public class InstitutionCaseView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject InstitutionCaseQuery institutionCaseQuery;
    @Inject NameRequestService nameRequestService;

    @Param(name = "id", converterClass = TextConverter.class)
    transient String number;

    @Param(name = "lista", converterClass = TextConverter.class)
    transient String whence;

    private InstitutionCaseDetails sheet;
    private NameRequestDetails request;
    private String purpose;
    private String list;

    @PostConstruct
    void open() {
        sheet = institutionCaseQuery.open(number);
        look();
        list = CasesView.list(whence);
    }

    /** The list that led here; null where the reader came otherwise. */
    public String getList() {
        return list;
    }

    /** Asks who is named. */
    public void ask() {
        nameRequestService.ask(sheet.facts().number(), purpose);
        look();
        Messages.addGlobalInfo("case.names.asked");
    }

    /** Shows the names that were released, for this view alone. */
    public void unmask() {
        sheet = institutionCaseQuery.unmasked(sheet.facts().number());
    }

    private void look() {
        request =
                sheet.facts().restricted()
                        ? null
                        : nameRequestService.mine(sheet.facts().number()).orElse(null);
    }

    /** What became of what the reader asked; null where nothing was asked. */
    public String getAsked() {
        if (request == null) {
            return null;
        }
        return switch (request.state()) {
            case PEDIDA -> Bundles.text("case.names.waiting", request.purpose());
            case NEGADA -> Bundles.text("case.names.refused", request.reason());
            case ENTREGADA ->
                    isReleased() ? Bundles.text("case.names.released", request.purpose()) : null;
        };
    }

    public boolean isReleased() {
        return request != null && request.open();
    }

    public boolean isAskable() {
        return !isReleased() && (request == null || request.state() != NameRequestState.PEDIDA);
    }

    public InstitutionCaseDetails getSheet() {
        return sheet;
    }

    /** What the purpose must be like. */
    public String getPurposePattern() {
        return NameRequest.PURPOSE;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }
}
