package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.correctiveaction.CorrectiveActionQuery;
import cl.soser.canal.requirement.Requirement;
import cl.soser.canal.requirement.RequirementDetails;
import cl.soser.canal.requirement.RequirementService;
import cl.soser.canal.web.shared.FileItem;
import cl.soser.canal.web.shared.files.FileAddress;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** gestion/requerimiento.xhtml: one requirement, its files, and what is done with it. */
@Named
@ViewScoped
public class RequirementView extends CommitmentView<RequirementDetails> {

    private static final long serialVersionUID = 1L;

    @Inject RequirementService requirementService;
    @Inject CorrectiveActionQuery correctiveActionQuery;

    private LocalDate closedOn;
    private String doneText;
    private Long owner;

    public RequirementView() {
        super("/gestion/requerimiento");
    }

    @PostConstruct
    void open() {
        closedOn = LocalDate.now(clock);
        owner = getRequirement().getOwner();
    }

    @Override
    protected RequirementDetails read(long number) {
        return requirementService.get(number);
    }

    public Requirement getRequirement() {
        return getSheet().requirement();
    }

    public void comply() {
        requirementService.comply(ref(), closedOn, doneText, getBasket());
        done("mandate.done.comply");
    }

    public void postpone() {
        requirementService.postpone(ref(), getDay(), getReason());
        done("mandate.done.postpone");
    }

    public void assign() {
        requirementService.assign(ref(), owner);
        done("mandate.done.assign");
    }

    public void drop() {
        requirementService.drop(ref(), getReason());
        done("mandate.done.drop");
    }

    public List<FileItem> getFiles() {
        return attachmentService.of(OwnerKind.MANDATE, List.of(ref().id())).stream()
                .map(FileAddress::staffItem)
                .toList();
    }

    public Map<Long, String> getOwners() {
        return correctiveActionQuery.owners();
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    public void setClosedOn(LocalDate closedOn) {
        this.closedOn = closedOn;
    }

    public String getDoneText() {
        return doneText;
    }

    public void setDoneText(String doneText) {
        this.doneText = doneText;
    }

    public Long getOwner() {
        return owner;
    }

    public void setOwner(Long owner) {
        this.owner = owner;
    }
}
