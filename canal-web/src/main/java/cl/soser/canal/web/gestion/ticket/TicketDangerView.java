package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.account.Role;
import cl.soser.canal.alert.AlertCallRow;
import cl.soser.canal.alert.AlertService;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerReading.Excerpt;
import cl.soser.canal.danger.DangerSource;
import cl.soser.canal.danger.TicketDanger;
import cl.soser.canal.sla.DeadlineLabels;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.handling.RiskService;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** What makes a ticket an alert or a possible risk, and what people may say of it. */
@Named
@RequestScoped
public class TicketDangerView {

    @Inject RiskService riskService;
    @Inject AlertService alertService;
    @Inject TicketView view;
    @Inject TicketPage page;
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
        if (!read) {
            return null;
        }
        return cause.of(page.getTicket().getSubject(), page.getSheet().text().getDetail());
    }

    public boolean isDecidable() {
        return page.getTicket().isPossibleRisk() && isResponsible();
    }

    /** Nothing told of a danger; whoever reads of one says so. */
    public boolean isRaisable() {
        Ticket ticket = page.getTicket();
        return ticket.getStatus().isOpen()
                && !ticket.isAlert()
                && !ticket.isPossibleRisk()
                && isResponsible();
    }

    public void raise(DangerKind kind) {
        riskService.raise(view.ref(), kind);
        calls = null;
        view.done("risk.confirmed");
    }

    private boolean isResponsible() {
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

    private static String line(AlertCallRow call) {
        String how = Bundles.text(call.ringing() ? "alert.call.rings" : "alert.call.mail");
        return call.sentAt() == null
                ? Bundles.text("alert.call.waits", call.name(), how)
                : Bundles.text(
                        "alert.call", call.name(), how, DeadlineLabels.compact(call.sentAt()));
    }

    public boolean isTakeable() {
        return isUntaken() && isResponsible();
    }

    /** Who took the alert and when; null where nobody did. */
    public String getTaken() {
        Long who = page.getTicket().getAlertTakenBy();
        return who == null
                ? null
                : Bundles.text(
                        "alert.takenBy",
                        page.name(who),
                        DeadlineLabels.compact(page.getTicket().getAlertTakenAt()));
    }

    public void take() {
        alertService.take(view.getNumber());
        view.done("alert.done");
    }

    /** Whether the user may say that it is something else; of a restricted one, its readers may. */
    public boolean isCorrectable() {
        return user.is(Role.ADMINISTRADOR) || page.getTicket().isRestricted();
    }

    public void clearAlert() {
        riskService.clearAlert(view.ref());
        view.done("risk.alertCleared");
    }

    public void name(DangerKind kind) {
        riskService.nameDanger(view.ref(), kind);
        calls = null;
        view.done("risk.named");
    }

    public List<DangerKind> getKinds() {
        return Arrays.stream(DangerKind.values()).filter(one -> one != DangerKind.NINGUNO).toList();
    }

    /** The kinds that it is not yet. */
    public List<DangerKind> getOtherKinds() {
        return getKinds().stream().filter(one -> one != page.getTicket().getDangerKind()).toList();
    }

    public void confirm() {
        riskService.confirm(view.ref());
        calls = null;
        view.done("risk.confirmed");
    }

    public void clear() {
        riskService.clear(view.ref());
        view.done("risk.cleared");
    }
}
