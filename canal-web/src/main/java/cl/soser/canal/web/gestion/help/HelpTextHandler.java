package cl.soser.canal.web.gestion.help;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;

/**
 * {@code canal:helpText}: the text of the {@code topic}. Its file is named by a constant of {@link
 * HelpTopic}, never by an expression, so nothing that a request carries leads to another file.
 */
public class HelpTextHandler extends TagHandler {

    public HelpTextHandler(TagConfig config) {
        super(config);
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        HelpTopic topic =
                (HelpTopic) getRequiredAttribute("topic").getObject(context, HelpTopic.class);
        context.includeFacelet(parent, "/WEB-INF/ayuda/" + topic.getId() + ".xhtml");
    }
}
