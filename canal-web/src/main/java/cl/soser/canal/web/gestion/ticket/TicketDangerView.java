package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.account.Role;
import cl.soser.canal.alert.AlertCallRow;
import cl.soser.canal.alert.AlertService;
import cl.soser.canal.danger.DangerReading.Excerpt;
import cl.soser.canal.danger.DangerSource;
import cl.soser.canal.danger.TicketDanger;
import cl.soser.canal.sla.DeadlineLabels;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * What makes a ticket an alert or a possible risk, and who was called; see {@link
 * TicketDangerActs}.
 */
@Named
@RequestScoped
public class TicketDangerView {

    @Inject AlertService alertService;
    @Inject TicketPage page;
    @Inject TicketNames names;
    @Inject CurrentUser user;

    private List<String> calls;

    public boolean isShown() {
        Ticket ticket = page.getTicket();
        return ticket.getStatus().isOpen() && (ticket.isAlert() || ticket.isPossibleRisk());
    }

    public String getTone() {
        return page.getTicket().isAlert() ? "danger" : "warn";
    }

    /** "Alerta: alguien enfermo". */
    public String getTitle() {
        Ticket ticket = page.getTicket();
        String level = Bundles.text(ticket.isAlert() ? "mark.alert" : "mark.risk");
        return ticket.getDangerKind() == null
                ? level
                : level + ": " + Bundles.text("danger." + ticket.getDangerKind());
    }

    /** What raised it, in words; null for a ticket from before that was kept. */
    public String getWhy() {
        TicketDanger danger = page.getSheet().danger();
        if (danger != null && danger.getKind() != page.getTicket().getDangerKind()) {
            return Bundles.text("danger.source.CORRECTED");
        }
        return danger == null || danger.getSource() == null
                ? null
                : Bundles.text("danger.source." + danger.getSource());
    }

    /** The sentence that raised it; null where none did. */
    public String getSentence() {
        TicketDanger danger = page.getSheet().danger();
        Excerpt cause = danger == null ? null : danger.getCause();
        boolean read =
                cause != null
                        && (danger.getSource() == DangerSource.WORDS
                                || danger.getSource() == DangerSource.CLASSIFIER);
        return read
                ? cause.of(page.getTicket().getSubject(), page.getSheet().text().getDetail())
                : null;
    }

    /** Whether it is the user's to decide what a danger is. */
    boolean isResponsible() {
        return user.is(Role.ADMINISTRADOR) || user.is(Role.AREA) || user.is(Role.OPERACIONES);
    }

    /** People are being called until somebody takes it. */
    public boolean isUntaken() {
        return page.getTicket().isAlertUntaken();
    }

    /** Whether the user may see who was called. */
    public boolean isCalled() {
        return page.getTicket().isAlert() && isResponsible();
    }

    /** "Carla Calidad, por correo y teléfono, 29-11 12:14", the first call first. */
    public List<String> getCalls() {
        if (calls == null) { // Faces asks several times while it draws one page
            calls =
                    alertService.calls(page.getTicket().getNumber()).stream()
                            .map(TicketDangerView::line)
                            .toList();
        }
        return calls;
    }

    /** After an act that calls others. */
    void callsMoved() {
        calls = null;
    }

    private static String line(AlertCallRow call) {
        String how = Bundles.text(call.ringing() ? "alert.call.rings" : "alert.call.mail");
        return call.sentAt() == null
                ? Bundles.text("alert.call.waits", call.name(), how)
                : Bundles.text(
                        "alert.call", call.name(), how, DeadlineLabels.compact(call.sentAt()));
    }

    /** Who took the alert and when; null where nobody did. */
    public String getTaken() {
        Long who = page.getTicket().getAlertTakenBy();
        return who == null
                ? null
                : Bundles.text(
                        "alert.takenBy",
                        names.of(who),
                        DeadlineLabels.compact(page.getTicket().getAlertTakenAt()));
    }
}
