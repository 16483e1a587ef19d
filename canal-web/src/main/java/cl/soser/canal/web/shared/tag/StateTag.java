package cl.soser.canal.web.shared.tag;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * {@code canal:tag}: a short state as colour, icon and word.
 *
 * <p>Attributes: {@code text}; {@code tone}, brand, ok, warn, danger or neutral (unless said);
 * {@code icon}, dot unless said; {@code tip}, true where the word is also said where the pointer
 * rests, for lists that have room for its icon only.
 */
@FacesComponent("canal.State")
public class StateTag extends WrittenTag {

    @Override
    protected void write(FacesContext context) throws IOException {
        String word = text("text", null);
        boolean tip = Boolean.parseBoolean(text("tip", null));
        write(context, text("tone", "neutral"), text("icon", "dot"), word, tip ? word : null);
    }

    /**
     * @param tip said where the pointer rests; null where nothing is
     */
    public static void write(
            FacesContext context, String tone, String icon, String word, String tip)
            throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("span", null);
        writer.writeAttribute("class", "tag tag-" + tone, null);
        attribute(writer, "title", tip);
        IconTag.write(context, icon);
        span(writer, "tag-word", word);
        writer.endElement("span");
    }
}
