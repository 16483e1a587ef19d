package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.correctiveaction.CompleteActionCommand;
import java.io.Serializable;
import java.time.LocalDate;

/** What was done of an action, as it is being written. */
public class CompleteActionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private LocalDate doneOn;
    private String doneText;
    private String noFileReason;

    CompleteActionCommand command() {
        return new CompleteActionCommand(doneOn, doneText, noFileReason);
    }

    public LocalDate getDoneOn() {
        return doneOn;
    }

    public void setDoneOn(LocalDate doneOn) {
        this.doneOn = doneOn;
    }

    public String getDoneText() {
        return doneText;
    }

    public void setDoneText(String doneText) {
        this.doneText = doneText;
    }

    public String getNoFileReason() {
        return noFileReason;
    }

    public void setNoFileReason(String noFileReason) {
        this.noFileReason = noFileReason;
    }
}
