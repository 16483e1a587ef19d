package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.account.Role;
import cl.soser.canal.alert.AlertService;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.handling.RiskService;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** What people may say of the danger of a ticket, and the alert that they take. */
@Named
@RequestScoped
public class TicketDangerActs {

    @Inject RiskService riskService;
    @Inject AlertService alertService;
    @Inject TicketView view;
    @Inject TicketPage page;
    @Inject TicketDangerView danger;
    @Inject CurrentUser user;

    public boolean isDecidable() {
        return page.getTicket().isPossibleRisk() && danger.isResponsible();
    }

    /** Nothing told of a danger; whoever reads of one says so. */
    public boolean isRaisable() {
        Ticket ticket = page.getTicket();
        return ticket.getStatus().isOpen()
                && !ticket.isAlert()
                && !ticket.isPossibleRisk()
                && danger.isResponsible();
    }

    public boolean isTakeable() {
        return page.getTicket().isAlertUntaken() && danger.isResponsible();
    }

    /** Whether the user may say that it is something else; of a restricted one, its readers may. */
    public boolean isCorrectable() {
        return user.is(Role.ADMINISTRADOR) || page.getTicket().isRestricted();
    }

    public void raise(DangerKind kind) {
        riskService.raise(view.ref(), kind);
        danger.callsMoved();
        view.done("risk.confirmed");
    }

    public void confirm() {
        riskService.confirm(view.ref());
        danger.callsMoved();
        view.done("risk.confirmed");
    }

    public void clear() {
        riskService.clear(view.ref());
        view.done("risk.cleared");
    }

    public void name(DangerKind kind) {
        riskService.nameDanger(view.ref(), kind);
        danger.callsMoved();
        view.done("risk.named");
    }

    public void clearAlert() {
        riskService.clearAlert(view.ref());
        view.done("risk.alertCleared");
    }

    public void take() {
        alertService.take(view.getNumber());
        view.done("alert.done");
    }

    public List<DangerKind> getKinds() {
        return Arrays.stream(DangerKind.values()).filter(one -> one != DangerKind.NINGUNO).toList();
    }

    /** The kinds that it is not yet. */
    public List<DangerKind> getOtherKinds() {
        return getKinds().stream().filter(one -> one != page.getTicket().getDangerKind()).toList();
    }
}
