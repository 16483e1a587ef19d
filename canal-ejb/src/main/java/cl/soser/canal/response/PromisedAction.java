package cl.soser.canal.response;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * What is done so that the fault does not come back, by whom and by when (procedure, section 4.A),
 * as an answer, or an earlier text of it, states it. Its progress is stored elsewhere, by its key.
 */
@Embeddable
public class PromisedAction {

    @Column(name = "action_key")
    private String key;

    @Enumerated(STRING)
    private ActionKind kind;

    private String description;

    @Column(name = "owner_name")
    private String owner;

    @Column(name = "owner_id")
    private Long account;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "done_on")
    private LocalDate doneOn;

    protected PromisedAction() {
        // for JPA
    }

    PromisedAction(PromisedActionContent text) {
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

    public ActionKind getKind() {
        return kind;
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
