package cl.soser.canal.web.portal.filing;

import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Whether the form is shown as everybody first sees it, so that its parts can be kept. */
@Named
@RequestScoped
public class BlankForm {

    @Inject FilingService filingService;
    @Inject FormPage page;
    @Inject RequestSendingView sending;
    @Inject CurrentDraft draft;
    @Inject DraftForm form;
    @Inject CurrentUser currentUser;
    @Inject HttpServletRequest request;

    private String differences;
    private boolean looked;

    /** All that blank forms differ by; null of a form in which something was written or sent. */
    public String getDifferences() {
        if (!looked) {
            looked = true;
            differences = isBlank() ? differences() : null;
        }
        return differences;
    }

    private boolean isBlank() {
        return page.isWhole()
                && draft.isUnwritten()
                && DraftRequest.isNobodys(request)
                && FacesContext.getCurrentInstance().getMessageList().isEmpty();
    }

    private String differences() {
        return String.join(
                " ",
                String.valueOf(filingService.edition()),
                String.valueOf(page.getStep()),
                String.valueOf(form.getFields().get(DraftField.MOTIVE.key())),
                String.valueOf(sending.isAskingWho()),
                String.valueOf(currentUser.isSignedIn()));
    }
}
