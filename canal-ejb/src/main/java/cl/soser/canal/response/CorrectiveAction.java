package cl.soser.canal.response;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What is done so that the fault does not come back, by whom and by when (procedure, 4.A). */
@Entity
@Table(name = "corrective_action")
public class CorrectiveAction {

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "corrective_action")
    @SequenceGenerator(
            name = "corrective_action",
            sequenceName = "corrective_action_seq",
            allocationSize = 50)
    private Long id;

    private String description;

    @Column(name = "owner_name")
    private String owner;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "done_on")
    private LocalDate doneOn;

    protected CorrectiveAction() {
        // for JPA
    }

    CorrectiveAction(ActionText text) {
        description = text.description();
        owner = text.owner();
        dueOn = text.dueOn();
        doneOn = text.doneOn();
    }

    ActionText text() {
        return new ActionText(description, owner, dueOn, doneOn);
    }

    public String getDescription() {
        return description;
    }

    public String getOwner() {
        return owner;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public LocalDate getDoneOn() {
        return doneOn;
    }
}
