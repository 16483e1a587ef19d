package cl.soser.canal.response;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A corrective action as an earlier text had it. */
@Embeddable
class PastAction {

    private String description;

    @Column(name = "owner_name")
    private String owner;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "done_on")
    private LocalDate doneOn;

    protected PastAction() {
        // for JPA
    }

    PastAction(ActionText text) {
        description = text.description();
        owner = text.owner();
        dueOn = text.dueOn();
        doneOn = text.doneOn();
    }

    ActionText text() {
        return new ActionText(description, owner, dueOn, doneOn);
    }
}
