package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.account.Role;
import cl.soser.canal.savedview.SavedViewDetails;
import cl.soser.canal.savedview.SavedViewService;
import cl.soser.canal.savedview.ViewPage;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.NumberConverter;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/vistas.xhtml: the user's views in their order, and others' shared ones. */
@Named
@ViewScoped
public class SavedViewsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/gestion/vistas";
    private static final int ROWS = 25;

    @Inject ListSize listSize;
    @Inject SavedViewService savedViewService;
    @Inject CurrentUser user;

    @Param(name = "desde", converterClass = NumberConverter.class)
    transient Long from;

    private List<SavedViewDetails> rows;
    private Slice<SavedViewDetails> others;
    private long above;

    @PostConstruct
    void look() {
        rows = savedViewService.mine();
        above = from == null ? 0 : from;
        others =
                isLeader()
                        ? savedViewService.others(above, listSize.of(ROWS))
                        : new Slice<>(List.of(), false);
    }

    public static String path(ViewPage page) {
        return page == ViewPage.BANDEJA ? "/gestion" : "/gestion/buscar";
    }

    public String address(SavedViewDetails view) {
        return path(view.page()) + "?" + ListAddress.VIEW + "=" + view.id();
    }

    public void raise(SavedViewDetails view) {
        savedViewService.move(view.id(), true);
        again("view.done.move", view);
    }

    public void lower(SavedViewDetails view) {
        savedViewService.move(view.id(), false);
        again("view.done.move", view);
    }

    public void start(SavedViewDetails view) {
        savedViewService.startWith(view.start() ? null : view.id());
        again(view.start() ? "view.done.start.none" : "view.done.start", view);
    }

    private static void again(String key, SavedViewDetails view) {
        Messages.addFlashGlobalInfo(key, view.name());
        Faces.redirect(PAGE);
    }

    public boolean isFirst(SavedViewDetails view) {
        return rows.get(0).id() == view.id();
    }

    public boolean isLast(SavedViewDetails view) {
        return rows.get(rows.size() - 1).id() == view.id();
    }

    public boolean isLeader() {
        return user.is(Role.ADMINISTRADOR) || user.is(Role.OPERACIONES);
    }

    public List<SavedViewDetails> getRows() {
        return rows;
    }

    public List<SavedViewDetails> getOthers() {
        return others.rows();
    }

    public String getFirst() {
        return above == 0 ? null : PAGE;
    }

    public String getNext() {
        return others.more() ? PAGE + "?desde=" + others.rows().get(ROWS - 1).id() : null;
    }
}
