package cl.soser.canal.response.sent;

import cl.soser.canal.response.Answer;
import cl.soser.canal.response.Finding;
import cl.soser.canal.ticket.Stage;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An answer as the citizen reads it: no writer, no reviewer, no owner of an action by name.
 *
 * @param promisedOn when the definitive answer will follow; null when this is it
 * @param finding null unless it answers a Reclamo
 */
public record CitizenAnswer(
        long id,
        Stage stage,
        String body,
        LocalDate promisedOn,
        Finding finding,
        String cause,
        String noActionReason,
        List<Action> actions,
        Instant leftAt)
        implements Serializable {

    public CitizenAnswer {
        actions = List.copyOf(actions);
    }

    /** A corrective action, done or to come; one of the two days is known. */
    public record Action(String description, LocalDate dueOn, LocalDate doneOn)
            implements Serializable {}

    /** The same with another text, for readers who may not read all of it. */
    public CitizenAnswer withBody(String text) {
        return new CitizenAnswer(
                id, stage, text, promisedOn, finding, cause, noActionReason, actions, leftAt);
    }

    static CitizenAnswer of(Answer answer) {
        return new CitizenAnswer(
                answer.getId(),
                answer.getStage(),
                answer.getBody(),
                answer.getPromisedOn(),
                answer.getFinding(),
                answer.getCause(),
                answer.getNoActionReason(),
                answer.getActions().stream()
                        .map(a -> new Action(a.getDescription(), a.getDueOn(), a.getDoneOn()))
                        .toList(),
                answer.getLeftAt());
    }
}
