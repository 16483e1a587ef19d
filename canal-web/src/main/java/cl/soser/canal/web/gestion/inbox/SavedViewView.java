package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.account.Role;
import cl.soser.canal.savedview.SavedViewDetails;
import cl.soser.canal.savedview.SavedViewService;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.IdConverter;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/vista.xhtml: one view is called otherwise, shown to others, or deleted. */
@Named
@ViewScoped
public class SavedViewView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/gestion/vistas";

    @Inject SavedViewService savedViewService;
    @Inject CatalogueLabels labels;
    @Inject SavedViewLabels savedViewLabels;
    @Inject CurrentUser user;

    @Param(name = "id", converterClass = IdConverter.class)
    transient Long asked;

    private SavedViewDetails sheet;
    private SavedViewForm form;

    @PostConstruct
    void open() {
        if (asked == null) {
            throw new NotFoundException();
        }
        sheet = savedViewService.get(asked);
        if (!sheet.editable()) {
            throw new NotFoundException();
        }
        form =
                new SavedViewForm(
                        savedViewService,
                        labels,
                        savedViewLabels,
                        SavedViewForm.value(sheet.audience(), sheet.code()));
        form.setName(sheet.name());
    }

    public void change() {
        savedViewService.change(sheet.ref(), form.text());
        done("view.done.change");
    }

    public void delete() {
        savedViewService.delete(sheet.ref());
        done("view.done.delete");
    }

    public void adopt() {
        savedViewService.adopt(sheet.ref());
        done("view.done.adopt");
    }

    private void done(String key) {
        Messages.addFlashGlobalInfo(key, form.getName());
        Faces.redirect(LIST);
    }

    /** A view of another person, which a leader may look after. */
    public boolean isAdoptable() {
        return !sheet.isOwn();
    }

    /** Who reads the history of what is shared. */
    public boolean isHistoryShown() {
        return user.is(Role.ADMINISTRADOR) || user.is(Role.OPERACIONES);
    }

    public SavedViewDetails getSheet() {
        return sheet;
    }

    public SavedViewForm getForm() {
        return form;
    }
}
