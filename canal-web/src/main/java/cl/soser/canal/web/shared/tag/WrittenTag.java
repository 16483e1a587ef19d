package cl.soser.canal.web.shared.tag;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * A small piece that pages hold by dozens: it has no children, writes itself at one stroke and asks
 * for each attribute once. A tag file asks for an attribute at each mention, which was a third of
 * the time of a list.
 */
public abstract class WrittenTag extends UIComponentBase {

    @Override
    public String getFamily() {
        return "canal";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (isRendered()) {
            write(context);
        }
    }

    /** Nothing is left to write, and no renderer to look for. */
    @Override
    public void encodeEnd(FacesContext context) {}

    protected abstract void write(FacesContext context) throws IOException;

    /** An attribute; null where the page does not state it. */
    protected Object value(String attribute) {
        return getAttributes().get(attribute);
    }

    protected String text(String attribute, String unlessSaid) {
        Object value = value(attribute);
        return value == null || value.toString().isEmpty() ? unlessSaid : value.toString();
    }

    /** As in a page: an attribute without a value is not written. */
    protected static void attribute(ResponseWriter writer, String name, String value)
            throws IOException {
        if (value != null && !value.isEmpty()) {
            writer.writeAttribute(name, value, null);
        }
    }

    protected static void span(ResponseWriter writer, String style, String text)
            throws IOException {
        writer.startElement("span", null);
        writer.writeAttribute("class", style, null);
        if (text != null) {
            writer.writeText(text, null);
        }
        writer.endElement("span");
    }
}
