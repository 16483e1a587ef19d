package cl.soser.canal.response;

import cl.soser.canal.ticket.Stage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Input: the text of an answer. A draft may be incomplete; submitting it checks that it is
 * complete.
 *
 * @param stage RESPUESTA gives steps and a promised day; RESPUESTA_DEFINITIVA closes
 * @param promisedOn day by which the definitive answer is promised, in Santiago; only with steps
 * @param cause in words the citizen reads
 * @param analysis how the cause was found
 * @param noActionReason why nothing needs correcting; only where the finding is NO_ACOGIDO
 */
public record AnswerContent(
        @NotNull Stage stage,
        @NotNull @Size(max = 10_000) String body,
        LocalDate promisedOn,
        Finding finding,
        @Size(max = 2000) String cause,
        @NotNull @Valid CauseAnalysis analysis,
        @Size(max = 2000) String noActionReason,
        @NotNull @Size(max = 20) List<@Valid PromisedActionContent> actions)
        implements Serializable {

    /** A text of fewer characters says too little to be sent. */
    public static final int SHORTEST_BODY = 20;

    public AnswerContent {
        body = body == null ? null : lines(body);
        promisedOn = stage == Stage.RESPUESTA ? promisedOn : null;
        actions = List.copyOf(actions);
        cause = blankToNull(cause);
        noActionReason = blankToNull(noActionReason);
    }

    /** A text that gives its cause in words only. */
    public AnswerContent(
            Stage stage,
            String body,
            LocalDate promisedOn,
            Finding finding,
            String cause,
            String noActionReason,
            List<PromisedActionContent> actions) {
        this(
                stage,
                body,
                promisedOn,
                finding,
                cause,
                CauseAnalysis.inWords(cause),
                noActionReason,
                actions);
    }

    /** The initial values of a form. */
    public static AnswerContent empty(Stage stage) {
        return new AnswerContent(stage, "", null, null, null, null, List.of());
    }

    /** For a request that is no Reclamo, which has no finding. */
    AnswerContent withoutFinding() {
        return new AnswerContent(stage, body, promisedOn, null, cause, analysis, null, actions);
    }

    /** Nothing is written yet. */
    public boolean isBlank() {
        return equals(empty(stage));
    }

    /** Browsers end lines in two ways; the same words are the same text. */
    static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : lines(text.strip());
    }
}
