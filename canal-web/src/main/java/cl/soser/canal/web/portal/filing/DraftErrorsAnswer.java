package cl.soser.canal.web.portal.filing;

import cl.soser.canal.filing.DraftError;
import java.util.List;

/**
 * A request was not taken: what its writer has to put right, as the script of the form reads it.
 *
 * @param flaws in the order in which the form asks
 */
public record DraftErrorsAnswer(List<FormError> flaws) {

    static DraftErrorsAnswer of(List<DraftError> flaws) {
        return new DraftErrorsAnswer(flaws.stream().map(FormError::of).toList());
    }

    /**
     * What is wrong.
     *
     * @param field empty where it is about the form as a whole
     * @param step the page of the form
     */
    public record FormError(String field, int step, String words) {

        static FormError of(DraftError flaw) {
            return new FormError(
                    flaw.field() == null ? "" : flaw.field(),
                    flaw.step().page(),
                    DraftErrors.words(flaw));
        }
    }
}
