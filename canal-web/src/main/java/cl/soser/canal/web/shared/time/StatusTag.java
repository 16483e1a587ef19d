package cl.soser.canal.web.shared.time;

import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.tag.StateTag;
import cl.soser.canal.web.shared.tag.WrittenTag;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Objects;

/**
 * {@code canal:status}: a code of the domain (state, urgency, motive, channel) as colour, icon and
 * word.
 *
 * <p>Attributes: {@code value}, an enum constant or a code; {@code words}, prefix of the bundle
 * keys: ticketStatus (unless said), citizenStatus, urgency, motive or channel.
 */
@FacesComponent("canal.Status")
public class StatusTag extends WrittenTag {

    @Override
    protected void write(FacesContext context) throws IOException {
        Object code = value("value");
        Tones tones = Dates.of(context).tones();
        StateTag.write(
                context,
                tones.tone(code),
                tones.icon(code),
                Bundles.text(text("words", "ticketStatus") + "." + Objects.toString(code, "")),
                null);
    }
}
