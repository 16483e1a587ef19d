package cl.soser.canal.response;

import cl.soser.canal.shared.RefusedException;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.Ticket;
import java.time.LocalDate;

/** What a text must have before anybody reviews it (rules, section 5). */
final class CompletenessRule {

    private static final int SHORTEST = 20;

    /** Begins what a text to start from leaves to the writer. */
    private static final String TO_FILL_IN = "[Complete:";

    private CompletenessRule() {}

    /** Refuses with the first thing that is missing. */
    static void check(Answer answer, Ticket ticket, LocalDate today) {
        if (answer.getBody().strip().length() < SHORTEST) {
            throw new RefusedException("answer.body.short", SHORTEST);
        }
        if (answer.getBody().contains(TO_FILL_IN)) {
            throw new RefusedException("answer.body.unfilled");
        }
        if (!answer.text().actions().stream().allMatch(ActionText::isComplete)) {
            throw new RefusedException("answer.actions.incomplete");
        }
        if (answer.getStage() == Stage.RESPUESTA) {
            if (ticket.getRoundAnsweredAt() != null) {
                throw new RefusedException("answer.stage.final");
            }
            if (answer.getPromisedOn() == null || !answer.getPromisedOn().isAfter(today)) {
                throw new RefusedException("answer.promise.missing");
            }
            return;
        }
        if (ticket.getMotive().getCode().equals("RECLAMO")) {
            checkComplaint(answer);
        }
    }

    private static void checkComplaint(Answer answer) {
        if (answer.getFinding() == null) {
            throw new RefusedException("answer.finding.missing");
        }
        if (answer.getCause() == null) {
            throw new RefusedException("answer.cause.missing");
        }
        if (!answer.getActions().isEmpty()) {
            return;
        }
        if (answer.getFinding() != Finding.NO_ACOGIDO) {
            throw new RefusedException("answer.actions.missing");
        }
        if (answer.getNoActionReason() == null) {
            throw new RefusedException("answer.noAction.missing");
        }
    }
}
