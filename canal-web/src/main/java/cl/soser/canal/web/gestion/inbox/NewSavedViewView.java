package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.account.caller.PersonHandles;
import cl.soser.canal.savedview.ListCriteria;
import cl.soser.canal.savedview.SavedViewService;
import cl.soser.canal.savedview.ViewPage;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.address.OptionConverter;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/vistas/nueva.xhtml: a list, as its address says it, gets a name. */
@Named
@ViewScoped
public class NewSavedViewView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject SavedViewService savedViewService;
    @Inject PersonHandles personHandles;
    @Inject CatalogueLabels labels;
    @Inject SavedViewLabels savedViewLabels;

    @Param(name = "pagina", converterClass = OptionConverter.class)
    transient ViewPage asked;

    private ViewPage page;
    private ListAddress list;
    private SavedViewForm form;
    private boolean start;

    @PostConstruct
    void open() {
        if (asked == null) {
            throw new NotFoundException();
        }
        page = asked;
        list =
                ListAddress.read(
                                SavedViewsView.path(page),
                                Faces.getRequestParameterMap(),
                                personHandles::require)
                        .with(ListAddress.VIEW, null);
        form = new SavedViewForm(savedViewService, labels, savedViewLabels, null);
    }

    public void save() {
        long id = savedViewService.save(page, list.terms(), form.text());
        if (start && isInbox()) {
            savedViewService.startWith(id);
        }
        Messages.addFlashGlobalInfo("view.done.save", form.getName());
        Faces.redirect(SavedViewsView.path(page) + "?vista=" + id);
    }

    public boolean isInbox() {
        return page == ViewPage.BANDEJA;
    }

    /** Back to the list. */
    public String getList() {
        return list.toString();
    }

    public ListCriteria getTerms() {
        return list.terms();
    }

    public SavedViewForm getForm() {
        return form;
    }

    public boolean isStart() {
        return start;
    }

    public void setStart(boolean start) {
        this.start = start;
    }
}
