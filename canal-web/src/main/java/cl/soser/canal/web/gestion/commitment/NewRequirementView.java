package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.correctiveaction.CorrectiveActionQuery;
import cl.soser.canal.requirement.RegisterRequirementCommand;
import cl.soser.canal.requirement.RequirementKind;
import cl.soser.canal.requirement.RequirementService;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.files.WaitingFile;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/requerimientos/nuevo.xhtml: what an institution wants is written down. */
@Named
@ViewScoped
public class NewRequirementView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject RequirementService requirementService;
    @Inject CorrectiveActionQuery correctiveActionQuery;
    @Inject AttachmentService attachmentService;
    @Inject CurrentUser user;
    @Inject Clock clock;

    private final String basket = SecretTokens.random();
    private RequirementKind kind = RequirementKind.REQUERIMIENTO;
    private String institution = "JUNAEB";
    private String title;
    private String detail;
    private String reference;
    private LocalDate receivedOn;
    private LocalDate dueOn;
    private Long owner;

    @PostConstruct
    void open() {
        if (!user.isLeader()) {
            throw new NotFoundException();
        }
        receivedOn = LocalDate.now(clock);
    }

    public void register() {
        long id =
                requirementService.register(
                        new RegisterRequirementCommand(
                                kind,
                                institution,
                                title,
                                detail,
                                reference,
                                receivedOn,
                                dueOn,
                                owner),
                        basket);
        Messages.addFlashGlobalInfo("mandate.done.register");
        Faces.redirect("/gestion/requerimiento?id=" + id);
    }

    public RequirementKind[] getKinds() {
        return RequirementKind.values();
    }

    public Map<Long, String> getOwners() {
        return correctiveActionQuery.owners();
    }

    public List<WaitingFile> getWaiting() {
        return attachmentService.basket(basket).stream().map(WaitingFile::ofStaff).toList();
    }

    public String getBasket() {
        return basket;
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
