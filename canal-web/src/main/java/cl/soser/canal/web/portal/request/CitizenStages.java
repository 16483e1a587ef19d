package cl.soser.canal.web.portal.request;

import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.tag.StageStep;
import cl.soser.canal.web.shared.time.DateLabels;
import cl.soser.canal.web.shared.time.Dates;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The life of a ticket as stations, and the promise that holds at present. It is being studied only
 * once a person has given it to its area, and never if the automatic answer closed it; an answer
 * that promises steps is the present station until they are done.
 */
final class CitizenStages {

    private static final String DONE = "done";
    private static final String CURRENT = "current";
    private static final String TODO = "todo";

    private final Ticket ticket;
    private final String area;
    private final ZoneId zone;
    private final Instant now;
    private final Dates dates;

    /**
     * @param area as people call it
     * @param zone of the school
     */
    CitizenStages(Ticket ticket, String area, ZoneId zone, Instant now, Dates dates) {
        this.ticket = ticket;
        this.area = area;
        this.zone = zone;
        this.now = now;
        this.dates = dates;
    }

    List<StageStep> stations() {
        List<StageStep> stations = new ArrayList<>();
        TicketStatus status = ticket.getStatus();
        boolean unlooked = status == TicketStatus.POR_VALIDAR;
        add(stations, "received", unlooked ? CURRENT : DONE, ticket.getEnteredAt());
        if (status == TicketStatus.ANULADO) {
            stations.add(new StageStep(word("annulled"), brief(ticket.getLastMovedAt()), CURRENT));
            return stations;
        }
        boolean answered = ticket.getRoundAnsweredAt() != null;
        boolean closed = status == TicketStatus.CERRADO;
        if (isReopened()) {
            add(stations, "reopened", DONE, ticket.getReopenedAt());
        }
        if (!ticket.isClosedByTemplate()) {
            String study =
                    ticket.isRestricted()
                            ? word("study.readers")
                            : Bundles.text("stage.study", area);
            String state = answered ? DONE : unlooked ? TODO : CURRENT;
            stations.add(new StageStep(study, studyNote(answered), state));
        }
        boolean steps = answered && !closed;
        stations.add(
                new StageStep(
                        word(steps ? "answer.steps" : "answer"),
                        answered ? brief(ticket.getRoundAnsweredAt()) : null,
                        steps ? CURRENT : answered ? DONE : TODO));
        String promised =
                steps && ticket.getPromisedOn() != null
                        ? Bundles.text("stage.promised", dates.day(ticket.getPromisedOn()))
                        : null;
        stations.add(
                new StageStep(
                        word("closed"),
                        closed ? brief(ticket.getClosedAt()) : promised,
                        closed ? DONE : TODO));
        return stations;
    }

    private String studyNote(boolean answered) {
        if (answered) {
            return null;
        }
        if (ticket.getStatus() == TicketStatus.ESPERA_CIUDADANO) {
            return word("waiting");
        }
        return ticket.isHeld() ? word("held") : null;
    }

    private boolean isReopened() {
        return ticket.getReopenedAt() != null;
    }

    /** What is promised now, in one sentence. */
    String promise() {
        TicketStatus status = ticket.getStatus();
        if (status == TicketStatus.ANULADO) {
            return Bundles.text("promise.annulled");
        }
        if (status == TicketStatus.CERRADO) {
            return Bundles.text("promise.closed", full(ticket.getClosedAt()));
        }
        if (status == TicketStatus.RESPONDIDO && ticket.getPromisedOn() != null) {
            return Bundles.text("promise.final", dates.fullDay(ticket.getPromisedOn()));
        }
        if (ticket.isBlocked()) {
            return Bundles.text("promise.blocked");
        }
        Instant due = isReopened() ? ticket.getAttendBy() : ticket.getDueAt();
        if (due == null) {
            return Bundles.text("promise.none");
        }
        return Bundles.text(now.isAfter(due) ? "promise.late" : "promise.answer", full(due));
    }

    /** info, ok or warn. */
    String tone() {
        if (ticket.isBlocked() && ticket.getStatus().isOpen()) {
            return "warn";
        }
        return switch (ticket.getStatus()) {
            case CERRADO -> "ok";
            case ANULADO, ESPERA_CIUDADANO -> "warn";
            default -> ticket.isOverdue(now) ? "warn" : "info";
        };
    }

    private void add(List<StageStep> stations, String key, String state, Instant at) {
        stations.add(new StageStep(word(key), brief(at), state));
    }

    private static String word(String key) {
        return Bundles.text("stage." + key);
    }

    private String brief(Instant at) {
        return dates.brief(at, zone);
    }

    private String full(Instant at) {
        return DateLabels.deadline(at, zone);
    }
}
