package cl.soser.canal.filing;

import java.util.List;

/**
 * The result of a submission.
 *
 * @param number of the ticket; null if there are errors
 * @param grant to follow it without an account; null for an account, and for a repetition
 * @param flaws in the order of the form; empty when it was filed
 */
public record FilingResult(String number, String grant, List<DraftError> flaws) {

    public FilingResult {
        flaws = List.copyOf(flaws);
    }

    static FilingResult as(String number) {
        return new FilingResult(number, null, List.of());
    }
}
