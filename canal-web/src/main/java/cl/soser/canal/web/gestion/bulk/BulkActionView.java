package cl.soser.canal.web.gestion.bulk;

import cl.soser.canal.account.Role;
import cl.soser.canal.bulk.BulkAction;
import cl.soser.canal.bulk.BulkActionDetails;
import cl.soser.canal.bulk.BulkActionService;
import cl.soser.canal.bulk.BulkKind;
import cl.soser.canal.bulk.BulkProblem;
import cl.soser.canal.bulk.BulkState;
import cl.soser.canal.note.MentionCandidate;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.IdConverter;
import cl.soser.canal.web.shared.address.NumberConverter;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/masiva.xhtml: one bulk act, from choosing what to do to revoking it. */
@Named
@ViewScoped
public class BulkActionView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject ListSize listSize;
    @Inject BulkActionService bulkActionService;
    @Inject CurrentUser user;

    @Param(name = "id", converterClass = IdConverter.class)
    transient Long asked;

    @Param(name = "ver")
    transient String shown;

    @Param(name = "desde", converterClass = NumberConverter.class)
    transient Long after;

    private BulkLines lines;
    private transient BulkActionDetails sheet;
    private BulkActionForm form;

    @PostConstruct
    void open() {
        if (asked == null) {
            throw new NotFoundException();
        }
        lines = BulkLines.of(asked, shown, after);
        form = new BulkActionForm(getBulk(), bulkActionService.kinds().get(0));
    }

    public BulkActionDetails getSheet() {
        if (sheet == null) {
            sheet =
                    bulkActionService.get(
                            lines.act(), lines.only(), lines.above(), listSize.of(lines.size()));
        }
        return sheet;
    }

    public BulkAction getBulk() {
        return getSheet().bulk();
    }

    public void preview() {
        bulkActionService.order(lines.act(), form.command());
        Faces.redirect(lines.address() + "#previa");
    }

    public void start() {
        bulkActionService.start(lines.act());
        Messages.addFlashGlobalInfo("bulk.done.start");
        Faces.redirect(lines.address());
    }

    public void takeBack() {
        bulkActionService.takeBack(lines.act());
        Messages.addFlashGlobalInfo("bulk.done.undo");
        Faces.redirect(lines.address());
    }

    public void discard() {
        bulkActionService.discard(lines.act());
        Messages.addFlashGlobalInfo("bulk.done.discard");
        Faces.redirect("/gestion/masivas");
    }

    public boolean isPrepared() {
        return getBulk().getState() == BulkState.PREPARADA;
    }

    /** What is to be done was said, and tried. */
    public boolean isPreviewed() {
        return isPrepared() && getBulk().getKind() != null;
    }

    public boolean isUndoable() {
        return getBulk().getState() == BulkState.LISTA
                && (getSheet().own() || user.is(Role.ADMINISTRADOR));
    }

    public List<BulkKind> getKinds() {
        return bulkActionService.kinds();
    }

    public List<Map.Entry<BulkProblem, Integer>> getProblems() {
        return List.copyOf(getSheet().problems().entrySet());
    }

    public BulkLines getLines() {
        return lines;
    }

    /** To whom the tickets may be given. */
    public List<MentionCandidate> getAssignees() {
        return bulkActionService.assignees();
    }

    public BulkActionForm getForm() {
        return form;
    }
}
