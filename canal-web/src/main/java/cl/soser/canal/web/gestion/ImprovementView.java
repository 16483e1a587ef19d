package cl.soser.canal.web.gestion;

import cl.soser.canal.account.Role;
import cl.soser.canal.improvement.ImprovementDesk;
import cl.soser.canal.improvement.ImprovementRef;
import cl.soser.canal.improvement.ImprovementSheet;
import cl.soser.canal.improvement.Improvements;
import cl.soser.canal.improvement.Remedies;
import cl.soser.canal.response.ActionKind;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/mejora.xhtml: one idea, and what is decided about it. */
@Named
@ViewScoped
public class ImprovementView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject Improvements improvements;
    @Inject ImprovementDesk desk;
    @Inject Remedies remedies;
    @Inject CurrentUser user;

    private final RemedyForm form = new RemedyForm();
    private transient ImprovementSheet sheet;
    private ImprovementRef ref;
    private String reason;

    @PostConstruct
    void open() {
        String id = Faces.getRequestParameter("id");
        if (id == null || !id.matches("[0-9]{1,18}")) {
            throw new NotFoundException();
        }
        ref = new ImprovementRef(Long.parseLong(id), 0);
        ref = getSheet().ref();
        form.setKind(ActionKind.PREVENTIVA);
        form.setDescription(getSheet().improvement().getTitle());
    }

    public ImprovementSheet getSheet() {
        if (sheet == null) {
            sheet = improvements.get(ref.id());
        }
        return sheet;
    }

    public void accept() {
        long action = desk.accept(ref, reason, form.text());
        Messages.addFlashGlobalInfo("improvement.done.accept", action);
        back();
    }

    public void discard() {
        desk.discard(ref, reason);
        Messages.addFlashGlobalInfo("improvement.done.discard");
        back();
    }

    private void back() {
        Faces.redirect("/gestion/mejora?id=" + ref.id());
    }

    public boolean isDecidable() {
        return getSheet().improvement().isOpen()
                && (user.is(Role.ADMINISTRADOR) || user.is(Role.OPERACIONES));
    }

    public Map<Long, String> getOwners() {
        return remedies.owners();
    }

    public RemedyForm getForm() {
        return form;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
