package cl.soser.canal.web.gestion.answer;

import cl.soser.canal.response.ActionKind;
import cl.soser.canal.response.PromisedActionContent;
import java.io.Serializable;
import java.time.LocalDate;

/** One line of the table of corrective actions, possibly half typed. */
public class PromisedActionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String key;
    private ActionKind kind;
    private String description;
    private String owner;
    private Long account;
    private LocalDate dueOn;
    private LocalDate doneOn;

    PromisedActionForm(PromisedActionContent text) {
        key = text.key();
        kind = text.kind();
        description = text.description();
        owner = text.owner();
        account = text.account();
        dueOn = text.dueOn();
        doneOn = text.doneOn();
    }

    PromisedActionContent text() {
        return new PromisedActionContent(key, kind, description, owner, account, dueOn, doneOn);
    }

    boolean isBlank() {
        return text().isBlank();
    }

    String key() {
        return key;
    }

    public ActionKind getKind() {
        return kind;
    }

    public void setKind(ActionKind kind) {
        this.kind = kind;
    }

    public Long getAccount() {
        return account;
    }

    public void setAccount(Long account) {
        this.account = account;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public LocalDate getDoneOn() {
        return doneOn;
    }

    public void setDoneOn(LocalDate doneOn) {
        this.doneOn = doneOn;
    }
}
