package cl.soser.canal.web.shared.request;

import jakarta.faces.context.FacesContext;
import java.util.Map;
import org.primefaces.csp.CspState;

/**
 * The mark that lets scripts of a page run. Scripts write it into every form, and a form without it
 * was taken for one of a page that is gone, after it had done its work. Where no scripts run, a
 * whole page sent from a form gets a mark of its own, as on its first visit.
 */
class PageMark extends CspState {

    private static final String NAME = "primefaces.nonce";

    private final FacesContext context;
    private String own;

    PageMark(FacesContext context) {
        super(context);
        this.context = context;
    }

    @Override
    public String getNonce() {
        if (own == null && isPlain()) {
            own = generateNonce();
            context.getViewRoot().getViewMap(true).put(NAME, own);
        }
        return own == null ? super.getNonce() : own;
    }

    private boolean isPlain() {
        Map<String, String> sent = context.getExternalContext().getRequestParameterMap();
        return context.getViewRoot() != null
                && !context.getViewRoot().isTransient()
                && context.isPostback()
                && !context.getPartialViewContext().isAjaxRequest()
                && !sent.containsKey(NAME);
    }
}
