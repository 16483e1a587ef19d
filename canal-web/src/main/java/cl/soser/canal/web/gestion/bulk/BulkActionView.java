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
    private static final long HIGHEST = 999_999;
    private static final String LIST = "/gestion/masivas";
    private static final int FIRST = 20;
    private static final int ROWS = 50;

    @Inject ListSize listSize;
    @Inject BulkActionService bulkActionService;
    @Inject CurrentUser user;

    @Param(name = "id", converterClass = IdConverter.class)
    transient Long asked;

    @Param(name = "ver")
    transient String shown;

    @Param(name = "desde", converterClass = NumberConverter.class)
    transient Long after;

    private long id;
    private boolean only;
    private int above;
    private transient BulkActionDetails sheet;
    private BulkActionForm form;

    @PostConstruct
    void open() {
        if (asked == null) {
            throw new NotFoundException();
        }
        id = asked;
        only = "sin-cambio".equals(shown);
        above = after != null && after <= HIGHEST ? after.intValue() : -1;
        form = new BulkActionForm(getBulk(), bulkActionService.kinds().get(0));
    }

    public BulkActionDetails getSheet() {
        if (sheet == null) {
            int page = above < 0 && !only ? FIRST : ROWS;
            sheet = bulkActionService.get(id, only, above, listSize.of(page));
        }
        return sheet;
    }

    public BulkAction getBulk() {
        return getSheet().bulk();
    }

    public void preview() {
        bulkActionService.order(id, form.command());
        Faces.redirect(address() + "#previa");
    }

    public void start() {
        bulkActionService.start(id);
        Messages.addFlashGlobalInfo("bulk.done.start");
        Faces.redirect(address());
    }

    public void takeBack() {
        bulkActionService.takeBack(id);
        Messages.addFlashGlobalInfo("bulk.done.undo");
        Faces.redirect(address());
    }

    public void discard() {
        bulkActionService.discard(id);
        Messages.addFlashGlobalInfo("bulk.done.discard");
        Faces.redirect(LIST);
    }

    private String address() {
        return "/gestion/masiva?id=" + id;
    }

    public boolean isPrepared() {
        return getBulk().getState() == BulkState.PREPARADA;
    }

    /** What is to be done was said, and tried. */
    public boolean isPreviewed() {
        return isPrepared() && getBulk().getKind() != null;
    }

    public boolean isUndoing() {
        return getBulk().getState() == BulkState.DESHACIENDO;
    }

    public boolean isUnderWay() {
        return getBulk().getState().isUnderWay();
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

    public boolean isOnly() {
        return only;
    }

    public String getAll() {
        return address() + "#solicitudes";
    }

    public String getOnlyProblems() {
        return address() + "&ver=sin-cambio#solicitudes";
    }

    public String getFirst() {
        return above < 0 ? null : address() + (only ? "&ver=sin-cambio" : "") + "#solicitudes";
    }

    public String getNext() {
        List<BulkActionDetails.Line> lines = getSheet().lines();
        return getSheet().more()
                ? address()
                        + (only ? "&ver=sin-cambio" : "")
                        + "&desde="
                        + lines.get(lines.size() - 1).place()
                        + "#solicitudes"
                : null;
    }

    /** To whom the tickets may be given. */
    public List<MentionCandidate> getAssignees() {
        return bulkActionService.assignees();
    }

    public BulkActionForm getForm() {
        return form;
    }
}
