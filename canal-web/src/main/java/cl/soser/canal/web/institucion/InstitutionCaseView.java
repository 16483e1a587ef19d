package cl.soser.canal.web.institucion;

import cl.soser.canal.reporting.cases.InstitutionCaseDetails;
import cl.soser.canal.reporting.cases.InstitutionCaseQuery;
import cl.soser.canal.sla.DeadlineLabels;
import cl.soser.canal.ticket.Timeliness;
import cl.soser.canal.ticket.identity.NameRequest;
import cl.soser.canal.ticket.identity.NameRequestDetails;
import cl.soser.canal.ticket.identity.NameRequestService;
import cl.soser.canal.ticket.identity.NameRequestState;
import cl.soser.canal.web.reporting.cases.CaseListAddress;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** institucion/ticket.xhtml: one request, read-only, persons hidden until names are released. */
@Named
@ViewScoped
public class InstitutionCaseView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject InstitutionCaseQuery institutionCaseQuery;
    @Inject NameRequestService nameRequestService;
    @Inject Clock clock;

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
        list = CaseListAddress.list(whence);
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

    public boolean isTimed() {
        return sheet.facts().timeliness(clock.instant()) != null;
    }

    private Timeliness timeliness() {
        return sheet.facts().timeliness(clock.instant());
    }

    public String getTimelinessLabel() {
        return Bundles.text("cases.verdict." + timeliness());
    }

    /** "2 días 3 h de atraso"; null for one that is not late. */
    public String getDelay() {
        Duration delay = sheet.facts().delay(clock.instant());
        return delay == null ? null : Bundles.text("cases.delay", DeadlineLabels.span(delay));
    }

    public String getTone() {
        return switch (timeliness()) {
            case EN_PLAZO -> "ok";
            case PENDIENTE -> "brand";
            case FUERA_DE_PLAZO, ABIERTO_VENCIDO -> "danger";
        };
    }

    public String getIcon() {
        return switch (timeliness()) {
            case EN_PLAZO -> "check";
            case PENDIENTE -> "clock";
            case FUERA_DE_PLAZO, ABIERTO_VENCIDO -> "alert";
        };
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
