package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.alert.AlertAction;
import cl.soser.canal.alert.AlertService;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What people did about the alert of the page, in their words. */
@Named
@RequestScoped
public class AlertActionView {

    @Inject AlertService alertService;
    @Inject TicketView view;
    @Inject TicketPage page;

    private AlertAction action = AlertAction.ATENDIDA;
    private String done;

    public void record() {
        alertService.record(view.ref(), action, done);
        done = null;
        view.done("alert.told.done");
    }

    /** The last that was done, in words; null where nothing is recorded. */
    public String getLast() {
        return page.getSheet().steps().stream()
                .filter(step -> AlertAction.isOf(step.getKind()))
                .reduce((one, later) -> later)
                .map(
                        step ->
                                Bundles.text(
                                        "alert.told",
                                        Bundles.text("step." + step.getKind()),
                                        step.getReason()))
                .orElse(null);
    }

    public AlertAction[] getActions() {
        return AlertAction.values();
    }

    public AlertAction getAction() {
        return action;
    }

    public void setAction(AlertAction action) {
        this.action = action;
    }

    /** Whom, when, and what came of it. */
    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
