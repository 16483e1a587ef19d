package cl.soser.canal.web.portal;

import cl.soser.canal.alert.AlertForm;
import cl.soser.canal.alert.AlertForm.State;
import cl.soser.canal.alert.AlertLinkService;
import cl.soser.canal.sla.DeadlineLabels;
import cl.soser.canal.web.shared.error.Refusal;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.request.ClientNetwork;
import cl.soser.canal.web.shared.request.MailedLink;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Faces;

/**
 * alerta.xhtml: the holder of the link takes an alert with a button, because mail programs open
 * links too. It shows number and kind only.
 */
@Named
@RequestScoped
public class AlertLinkView {

    @Inject AlertLinkService alertLinkService;
    @Inject MailedLink link;
    @Inject ClientNetwork networks;
    @Inject HttpServletRequest request;

    private String token;
    private AlertForm alert;

    @PostConstruct
    void look() {
        token = link.token(request);
        alert = alertLinkService.look(token);
    }

    /** The page says afterwards how it stands, also where another person was faster. */
    public void take() {
        if (alert.state() == State.ABIERTA) {
            Refusal.orRenew(
                    () -> alertLinkService.take(token, networks.of(request)),
                    no -> alert = alertLinkService.look(token));
        }
        Faces.redirect(getAddress());
    }

    /** Of this alert and no other that is open in another window. */
    public String getAddress() {
        String handle = link.handle(request);
        return handle.isEmpty() ? "/alerta" : "/alerta?" + MailedLink.HANDLE + "=" + handle;
    }

    public AlertForm getAlert() {
        return alert;
    }

    public boolean isKnown() {
        return alert.state() != State.DESCONOCIDA;
    }

    public boolean isOpen() {
        return alert.state() == State.ABIERTA;
    }

    public String getTone() {
        return switch (alert.state()) {
            case PROPIA -> "ok";
            case ABIERTA -> "danger";
            default -> "warn";
        };
    }

    /** "Alguien enfermo", or that the kind is not known. */
    public String getKind() {
        return alert.kind() == null
                ? Bundles.text("alert.kind.unknown")
                : Bundles.text("danger." + alert.kind());
    }

    /** How it stands. */
    public String getStanding() {
        return switch (alert.state()) {
            case TOMADA ->
                    alert.takenBy() == null
                            ? Bundles.text("alert.link.TOMADA.before")
                            : Bundles.text(
                                    "alert.link.TOMADA",
                                    alert.takenBy(),
                                    DeadlineLabels.compact(alert.takenAt()));
            default -> Bundles.text("alert.link." + alert.state());
        };
    }
}
