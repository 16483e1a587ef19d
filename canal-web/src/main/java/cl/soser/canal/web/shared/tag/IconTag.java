package cl.soser.canal.web.shared.tag;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * {@code canal:icon}: the symbol {@code name} of img/icons.svg, decoration only, since the word
 * beside it says the same. Pages hold dozens, so it writes itself.
 */
@FacesComponent("canal.Icon")
public class IconTag extends UIComponentBase {

    private static final String SPRITE = IconTag.class.getName();

    @Override
    public String getFamily() {
        return "canal.Icon";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (isRendered()) {
            write(context, String.valueOf(getAttributes().get("name")));
        }
    }

    public static void write(FacesContext context, String name) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("svg", null);
        writer.writeAttribute("class", "icon", null);
        writer.writeAttribute("aria-hidden", "true", null);
        writer.writeAttribute("focusable", "false", null);
        writer.writeAttribute("viewBox", "0 0 24 24", null);
        writer.startElement("use", null);
        writer.writeAttribute("href", address(context, name), null);
        writer.endElement("use");
        writer.endElement("svg");
    }

    public static String address(FacesContext context, String name) {
        return sprite(context) + "#i-" + name;
    }

    private static Object sprite(FacesContext context) {
        return context.getExternalContext()
                .getApplicationMap()
                .computeIfAbsent(
                        SPRITE,
                        key ->
                                context.getApplication()
                                        .getResourceHandler()
                                        .createResource("img/icons.svg", "canal")
                                        .getRequestPath());
    }
}
