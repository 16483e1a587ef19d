package cl.soser.canal.web.shared.tag;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * {@code canal:icon}: the symbol {@code name} of img/icons.svg, decoration only, since the word
 * beside it says the same. Pages hold dozens, so it writes itself.
 */
@FacesComponent("canal.Icon")
public class IconTag extends WrittenTag {

    private static final String SPRITE = IconTag.class.getName();
    private static final String SVG =
            "<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 24 24\">";

    @Override
    protected void write(FacesContext context) throws IOException {
        write(context, text("name", ""));
    }

    /** What is the same in all of them is written as it is: a list has hundreds. */
    public static void write(FacesContext context, String name) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.write(SVG);
        writer.startElement("use", null);
        writer.writeAttribute("href", address(context, name), null);
        writer.endElement("use");
        writer.write("</svg>");
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
