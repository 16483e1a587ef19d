package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.savedview.ListCriteria;
import cl.soser.canal.savedview.SavedViewDetails;
import cl.soser.canal.savedview.SavedViewService;
import cl.soser.canal.savedview.ViewPage;
import cl.soser.canal.web.shared.error.Refusal;
import java.util.List;
import java.util.Optional;

/** The saved views of one list, as tabs above it; without counts. */
public final class SavedViewTabs {

    private final SavedViewService views;
    private final ViewPage page;
    private final String path;
    private final List<SavedViewDetails> tabs;
    private boolean gone;

    public SavedViewTabs(SavedViewService views, ViewPage page, String path) {
        this.views = views;
        this.page = page;
        this.path = path;
        this.tabs = views.mine().stream().filter(one -> one.page() == page).toList();
    }

    /** The view a list opens with; where the one it was asked for is gone, none. */
    Optional<SavedViewDetails> opening(ListAddress asked) {
        if (!asked.isBare()) {
            return Optional.empty();
        }
        if (asked.get(ListAddress.VIEW) == null) {
            return tabs.stream().filter(SavedViewDetails::start).findAny();
        }
        Optional<SavedViewDetails> view = asked.view().flatMap(this::find);
        gone = view.isEmpty();
        return view;
    }

    private Optional<SavedViewDetails> find(long id) {
        return Refusal.found(() -> views.get(id)).filter(view -> view.page() == page);
    }

    /** The address names a view that is there no more, or not for the caller. */
    public boolean isGone() {
        return gone;
    }

    /** The view an address names; one that is not the caller's counts as not named. */
    Optional<SavedViewDetails> of(ListAddress address) {
        Optional<Long> named = address.view();
        return tabs.stream()
                .filter(one -> named.filter(id -> id == one.id()).isPresent())
                .findAny();
    }

    void keep(SavedViewDetails view, ListCriteria terms) {
        views.refine(view.ref(), terms);
    }

    public List<SavedViewDetails> getAll() {
        return tabs;
    }

    public String address(long view) {
        return path + "?" + ListAddress.VIEW + "=" + view;
    }

    String naming(ListAddress list) {
        String terms = list.parameters();
        return "/gestion/vistas/nueva?pagina=" + page + (terms.isEmpty() ? "" : "&" + terms);
    }
}
