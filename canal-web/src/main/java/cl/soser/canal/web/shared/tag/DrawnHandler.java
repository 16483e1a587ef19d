package cl.soser.canal.web.shared.tag;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;

/**
 * {@code canal:drawn}: what is only shown, on a page without state. It is built when the page is
 * drawn, and not before that when something that was sent is taken in; most sendings are answered
 * by a redirect.
 */
public class DrawnHandler extends TagHandler {

    public DrawnHandler(TagConfig config) {
        super(config);
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        if (FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RESTORE_VIEW) {
            nextHandler.apply(context, parent);
        }
    }
}
