package cl.soser.canal.web.shared.tag;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * {@code canal:step}: a part of a form that is asked for in steps. The present one is drawn; the
 * others wait in a template of HTML, which a browser neither shows nor sends until the script
 * {@code steps} turns to them.
 *
 * <p>Attributes: {@code number}; {@code current}, true for the present one; {@code name}, its
 * heading.
 */
@FacesComponent("canal.Step")
public class StepTag extends UIComponentBase {

    @Override
    public String getFamily() {
        return "canal";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement(element(), null);
        writer.writeAttribute("data-step", getAttributes().get("number"), null);
        writer.writeAttribute("data-name", getAttributes().get("name"), null);
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        context.getResponseWriter().endElement(element());
    }

    private String element() {
        return Boolean.parseBoolean(String.valueOf(getAttributes().get("current")))
                ? "div"
                : "template";
    }
}
