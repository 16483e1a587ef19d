package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.requirement.RegisterRequirementCommand;
import cl.soser.canal.requirement.RequirementKind;
import java.io.Serializable;
import java.time.LocalDate;

/** What an institution asks for, as it is being written. */
public class RequirementForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private RequirementKind kind = RequirementKind.REQUERIMIENTO;
    private String institution = "JUNAEB";
    private String title;
    private String detail;
    private String reference;
    private LocalDate receivedOn;
    private LocalDate dueOn;
    private Long owner;

    RegisterRequirementCommand command() {
        return new RegisterRequirementCommand(
                kind, institution, title, detail, reference, receivedOn, dueOn, owner);
    }

    public RequirementKind getKind() {
        return kind;
    }

    public void setKind(RequirementKind kind) {
        this.kind = kind;
    }

    public String getInstitution() {
        return institution;
    }

    public void setInstitution(String institution) {
        this.institution = institution;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDetail() {
        return detail;
    }

    public void setDetail(String detail) {
        this.detail = detail;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public Long getOwner() {
        return owner;
    }

    public void setOwner(Long owner) {
        this.owner = owner;
    }
}
