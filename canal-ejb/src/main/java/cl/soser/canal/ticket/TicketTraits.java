package cl.soser.canal.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Values that a step may change besides the status, for the line of the timeline. */
record TicketTraits(
        String area,
        String motive,
        String topic,
        String subtopic,
        String urgency,
        String institution,
        String promised,
        String restricted) {

    static TicketTraits of(Ticket ticket) {
        return new TicketTraits(
                ticket.getArea(),
                ticket.getMotive().getCode(),
                ticket.getTopic().getCode(),
                ticket.getSubtopic() == null ? "" : ticket.getSubtopic().getCode(),
                ticket.getOperativeUrgency().name(),
                ticket.getInstitution(),
                ticket.getPromisedOn() == null ? "" : ticket.getPromisedOn().toString(),
                ticket.isRestricted() ? ticket.getMatter().name() : "false");
    }

    /**
     * {@code area:CALIDAD>LOGISTICA}, one for each that differs, separated by commas; null for
     * none.
     */
    String since(TicketTraits before) {
        List<String> changes = new ArrayList<>();
        add(changes, "area", before.area, area);
        add(changes, "motive", before.motive, motive);
        add(changes, "topic", before.topic, topic);
        add(changes, "subtopic", before.subtopic, subtopic);
        add(changes, "urgency", before.urgency, urgency);
        add(changes, "institution", before.institution, institution);
        add(changes, "promised", before.promised, promised);
        add(changes, "restricted", before.restricted, restricted);
        return changes.isEmpty() ? null : String.join(",", changes);
    }

    private static void add(List<String> changes, String trait, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(trait + ":" + before + ">" + after);
        }
    }
}
