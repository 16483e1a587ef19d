package cl.soser.canal.web.shared.tag;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import java.io.IOException;

/** Builds what stands in a {@link KeptTag}, unless that is kept. */
public class KeptHandler extends ComponentHandler {

    public KeptHandler(ComponentConfig config) {
        super(config);
    }

    @Override
    public void applyNextHandler(FaceletContext context, UIComponent component) throws IOException {
        if (!((KeptTag) component).isKept()) {
            super.applyNextHandler(context, component);
        }
    }
}
