package cl.soser.canal.web.shared.time;

import cl.soser.canal.web.shared.tag.WrittenTag;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;

/**
 * {@code canal:when}: an instant as a date people read.
 *
 * <p>Attributes: {@code value}, an Instant; {@code zone}, a ZoneId, Santiago unless said; {@code
 * style}: brief (27-11-2026 15:20, unless said), full (viernes 27 de noviembre…) or ago (hace 3 h).
 */
@FacesComponent("canal.When")
public class WhenTag extends WrittenTag {

    @Override
    protected void write(FacesContext context) throws IOException {
        Dates dates = Dates.of(context);
        Instant at = (Instant) value("value");
        ZoneId zone = (ZoneId) value("zone");
        String full = dates.full(at, zone);
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("time", null);
        attribute(writer, "datetime", dates.iso(at));
        attribute(writer, "title", full);
        writer.writeText(
                switch (text("style", "brief")) {
                    case "full" -> full;
                    case "ago" -> dates.ago(at);
                    default -> dates.brief(at, zone);
                },
                null);
        writer.endElement("time");
    }
}
