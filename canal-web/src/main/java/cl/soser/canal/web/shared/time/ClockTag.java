package cl.soser.canal.web.shared.time;

import cl.soser.canal.ticket.warning.RiskLevel;
import cl.soser.canal.web.shared.tag.IconTag;
import cl.soser.canal.web.shared.tag.WrittenTag;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;

/**
 * {@code canal:clock}: a deadline; what is left, what has passed or how it ended, and the full date
 * on hover, on focus and for screen readers.
 *
 * <p>Attributes: {@code due}, an Instant, null where there is no term; {@code left}, the Instant
 * the answer left, null while it has not; {@code risk}, the RiskLevel of the ticket, its colour
 * while it runs; {@code zone}, the ZoneId of the full date, Santiago unless said. Short rows leave
 * {@code .clock-more} to those who hear it.
 */
@FacesComponent("canal.Clock")
public class ClockTag extends WrittenTag {

    @Override
    protected void write(FacesContext context) throws IOException {
        Dates dates = Dates.of(context);
        Instant due = (Instant) value("due");
        Countdown countdown =
                dates.countdown(due, (Instant) value("left"), (RiskLevel) value("risk"));
        String full = dates.full(due, (ZoneId) value("zone"));
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("time", null);
        writer.writeAttribute("class", "tag tag-clock tag-" + countdown.getTone(), null);
        attribute(writer, "datetime", dates.iso(due));
        attribute(writer, "title", full);
        IconTag.write(context, countdown.getIcon());
        writer.startElement("span", null);
        writer.writeAttribute("class", "tag-word", null);
        span(writer, "clock-more", countdown.getLead() + " ");
        writer.writeText(countdown.getCore(), null);
        span(writer, "clock-more", countdown.getTail());
        writer.endElement("span");
        span(writer, "sr", " " + full);
        writer.endElement("time");
    }
}
