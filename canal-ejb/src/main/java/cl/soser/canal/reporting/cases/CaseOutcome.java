package cl.soser.canal.reporting.cases;

import cl.soser.canal.correctiveaction.CorrectiveActionState;
import cl.soser.canal.response.ActionKind;
import cl.soser.canal.response.Finding;
import cl.soser.canal.ticket.CauseKind;
import cl.soser.canal.ticket.Stage;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The results of a request, besides its row.
 *
 * @param folio of the paper sheet it came on; null for other channels
 * @param stages the person was informed of, in order
 * @param finding whether the complaint was found right; null while unknown
 * @param cause in the words of the answer; null for readers without texts
 * @param score the person's score, 1 to 5; null without an answer
 */
public record CaseOutcome(
        Long folio,
        List<ReachedStage> stages,
        Finding finding,
        CauseKind causeKind,
        String cause,
        List<Action> actions,
        Integer score)
        implements Serializable {

    public CaseOutcome {
        stages = List.copyOf(stages);
        actions = List.copyOf(actions);
    }

    /** A stage, and when it was reached. */
    public record ReachedStage(Stage stage, Instant at) implements Serializable {}

    /**
     * A corrective action.
     *
     * @param description null for readers without texts
     */
    public record Action(
            ActionKind kind,
            String description,
            CorrectiveActionState state,
            LocalDate due,
            LocalDate done)
            implements Serializable {}

    /** For readers who may count it but not read it. */
    CaseOutcome withoutTexts() {
        return with(text -> null);
    }

    /** For readers who may read texts but no identities. */
    CaseOutcome masked(CaseMask mask) {
        return with(mask);
    }

    private CaseOutcome with(UnaryOperator<String> texts) {
        return new CaseOutcome(
                folio,
                stages,
                finding,
                causeKind,
                texts.apply(cause),
                actions.stream()
                        .map(
                                one ->
                                        new Action(
                                                one.kind,
                                                texts.apply(one.description),
                                                one.state,
                                                one.due,
                                                one.done))
                        .toList(),
                score);
    }
}
