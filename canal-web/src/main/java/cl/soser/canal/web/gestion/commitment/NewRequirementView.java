package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.correctiveaction.CorrectiveActionQuery;
import cl.soser.canal.requirement.RequirementKind;
import cl.soser.canal.requirement.RequirementService;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.files.WaitingFile;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
    private final RequirementForm form = new RequirementForm();

    @PostConstruct
    void open() {
        if (!user.isLeader()) {
            throw new NotFoundException();
        }
        form.setReceivedOn(LocalDate.now(clock));
    }

    public void register() {
        long id = requirementService.register(form.command(), basket);
        Redirect.to("/gestion/requerimiento?id=" + id, "mandate.done.register");
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

    public RequirementForm getForm() {
        return form;
    }
}
