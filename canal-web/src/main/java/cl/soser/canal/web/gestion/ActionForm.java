package cl.soser.canal.web.gestion;

import cl.soser.canal.response.ActionText;
import java.io.Serializable;
import java.time.LocalDate;

/** One line of the table of corrective actions, possibly half typed. */
public class ActionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String description;
    private String owner;
    private LocalDate dueOn;
    private LocalDate doneOn;

    ActionForm(ActionText text) {
        description = text.description();
        owner = text.owner();
        dueOn = text.dueOn();
        doneOn = text.doneOn();
    }

    ActionText text() {
        return new ActionText(description, owner, dueOn, doneOn);
    }

    boolean isBlank() {
        return text().equals(new ActionText("", "", null, null));
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
