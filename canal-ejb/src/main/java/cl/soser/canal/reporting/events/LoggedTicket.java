package cl.soser.canal.reporting.events;

import cl.soser.canal.reporting.criteria.CaseCursor;
import cl.soser.canal.ticket.StageVisit;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import java.util.List;

/**
 * A request with all that happened to it, and how the product holds it now.
 *
 * @param alert whether it entered as an alert
 */
public record LoggedTicket(
        Ticket ticket, boolean alert, List<LoggedStep> steps, List<StageVisit> visits) {

    public LoggedTicket {
        steps = List.copyOf(steps);
        visits = List.copyOf(visits);
    }

    static LoggedTicket of(Ticket ticket, List<LoggedStep> steps, List<StageVisit> visits) {
        return new LoggedTicket(ticket, isAlertAtEntry(ticket, steps), steps, visits);
    }

    /** It is one, or a person has said that it was none, and nobody had made it one before. */
    private static boolean isAlertAtEntry(Ticket ticket, List<LoggedStep> steps) {
        for (LoggedStep step : steps) {
            if (step.kind() == StepKind.RIESGO_CONFIRMADO) {
                return false;
            }
            if (step.kind() == StepKind.ALERTA_DESCARTADA) {
                return true;
            }
        }
        return ticket.isAlert();
    }

    /** Its motive after the last step. */
    public String motive() {
        String motive = ticket.getChosenMotive();
        for (LoggedStep step : steps) {
            motive = step.moved().getOrDefault(LoggedStep.Trait.MOTIVE, motive);
        }
        return motive;
    }

    CaseCursor key() {
        return new CaseCursor(ticket.getEnteredAt(), ticket.getId());
    }
}
