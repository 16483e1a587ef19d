package cl.soser.canal.filing;

import cl.soser.canal.question.ReplyError;
import cl.soser.canal.shared.TypedField;
import java.util.List;

/**
 * What is wrong with one answer.
 *
 * @param field the key of a field of {@link DraftField#all}, {@code password} or {@code
 *     termsAccepted}, or {@link #QUESTION} and the code of a question; null for what is about no
 *     field
 * @param message a key of the pages' bundles, or a whole sentence of a constraint
 */
public record DraftError(String field, FilingStep step, String message, List<Object> arguments) {

    /** What the field of an answer to a question begins with. */
    public static final String QUESTION = "q-";

    static DraftError of(ReplyError flaw) {
        return new DraftError(
                QUESTION + flaw.question(), FilingStep.RELATO, flaw.message(), flaw.arguments());
    }

    static DraftError at(TypedField field, String message, Object... arguments) {
        return new DraftError(field.key(), DraftField.stepOf(field), message, List.of(arguments));
    }
}
