package cl.soser.canal.filing;

import java.util.List;

/**
 * What is wrong with one answer.
 *
 * @param field the key of a {@link DraftField}, or {@code password} or {@code termsAccepted}
 * @param message a key of the pages' bundles, or a whole sentence of a constraint
 */
public record Flaw(String field, FilingStep step, String message, List<Object> arguments) {

    static Flaw at(DraftField field, String message, Object... arguments) {
        return new Flaw(field.key(), field.step(), message, List.of(arguments));
    }
}
