package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.correctiveaction.CreateCorrectiveActionCommand;
import cl.soser.canal.response.ActionKind;
import cl.soser.canal.ticket.CauseKind;
import java.io.Serializable;
import java.time.LocalDate;

/** A new action as it is being typed. */
public class CorrectiveActionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private ActionKind kind = ActionKind.CORRECTIVA;
    private String description;
    private String cause;
    private CauseKind causeKind;
    private String ownerName;
    private Long owner;
    private LocalDate dueOn;

    CreateCorrectiveActionCommand text() {
        return new CreateCorrectiveActionCommand(
                kind, description, cause, causeKind, ownerName, owner, dueOn);
    }

    public ActionKind[] getKinds() {
        return ActionKind.values();
    }

    public CauseKind[] getCauseKinds() {
        return CauseKind.values();
    }

    public ActionKind getKind() {
        return kind;
    }

    public void setKind(ActionKind kind) {
        this.kind = kind;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getCause() {
        return cause;
    }

    public void setCause(String cause) {
        this.cause = cause;
    }

    public CauseKind getCauseKind() {
        return causeKind;
    }

    public void setCauseKind(CauseKind causeKind) {
        this.causeKind = causeKind;
    }

    public String getOwnerName() {
        return ownerName;
    }

    public void setOwnerName(String ownerName) {
        this.ownerName = ownerName;
    }

    public Long getOwner() {
        return owner;
    }

    public void setOwner(Long owner) {
        this.owner = owner;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }
}
