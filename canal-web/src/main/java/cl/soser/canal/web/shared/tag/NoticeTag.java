package cl.soser.canal.web.shared.tag;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * {@code canal:notice}: something to notice, with its content as children.
 *
 * <p>Attributes: {@code tone}, info (unless said), ok, warn or danger; {@code title}, bold first
 * line; {@code level} of the title as a heading, 2 unless said; {@code icon}, another symbol than
 * the tone's own. The page of a ticket may hold a dozen, so they write themselves.
 */
@FacesComponent("canal.Notice")
public class NoticeTag extends UINamingContainer {

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        String tone = text("tone", "info");
        writer.startElement("div", null);
        writer.writeAttribute("class", "notice notice-" + tone, null);
        IconTag.write(context, text("icon", icon(tone)));
        writer.startElement("div", null);
        writer.writeAttribute("class", "notice-body", null);
        String title = text("title", null);
        if (title != null) {
            writer.startElement("p", null);
            writer.writeAttribute("class", "notice-title", null);
            writer.writeAttribute("role", "heading", null);
            writer.writeAttribute("aria-level", text("level", "2"), null);
            writer.writeText(title, null);
            writer.endElement("p");
        }
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.endElement("div");
        writer.endElement("div");
    }

    private static String icon(String tone) {
        return tone.equals("ok") ? "check" : tone.equals("info") ? "info" : "alert";
    }

    private String text(String attribute, String unlessSaid) {
        Object value = getAttributes().get(attribute);
        return value == null || value.toString().isEmpty() ? unlessSaid : value.toString();
    }
}
