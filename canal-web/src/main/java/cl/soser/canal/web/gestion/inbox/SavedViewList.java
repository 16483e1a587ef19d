package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.account.caller.PersonHandles;
import cl.soser.canal.savedview.SavedViewDetails;
import cl.soser.canal.shared.SecretTokens;
import jakarta.inject.Inject;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** A list that people keep as views: what views.xhtml asks of the page it is part of. */
public abstract class SavedViewList extends TicketList {

    private static final long serialVersionUID = 1L;

    @Inject PersonHandles personHandles;

    private final String choiceKey = SecretTokens.random();
    private transient SavedViewTabs tabs;

    /**
     * What a view named by the address keeps, unless the address says more; the view that the
     * person starts with, if the address states nothing.
     */
    protected ListAddress opened(String path) {
        ListAddress asked =
                ListAddress.read(path, Faces.getRequestParameterMap(), personHandles::require);
        return getTabs()
                .opening(asked)
                .map(view -> asked.of(view.id(), view.terms(), personHandles::of))
                .orElse(asked);
    }

    @Override
    public boolean isChoosable() {
        return true;
    }

    /** The same form sent twice prepares one act on many. */
    public String getChoiceKey() {
        return choiceKey;
    }

    /** All rows of the list, for any reader. */
    public String getWhole() {
        return address().with(ListAddress.BOX, getBox()).parameters();
    }

    /** The saved views of this list. */
    public SavedViewTabs getTabs() {
        if (tabs == null) {
            tabs = newTabs();
        }
        return tabs;
    }

    protected abstract SavedViewTabs newTabs();

    /** The open view, as it is kept. */
    public SavedViewDetails getView() {
        return getTabs().of(address()).orElse(null);
    }

    /** The list is no longer what its view keeps. */
    public boolean isViewChanged() {
        SavedViewDetails view = getView();
        return view != null && !view.terms().equals(address().terms());
    }

    /** Where the list is given a name. */
    public String getNaming() {
        return getTabs().naming(address());
    }

    /** The view keeps the list as it is now. */
    public void keepView() {
        getTabs().keep(getView(), address().terms());
        Messages.addFlashGlobalInfo("view.done.refine", getView().name());
        Faces.redirect(getTabs().address(getView().id()));
    }
}
