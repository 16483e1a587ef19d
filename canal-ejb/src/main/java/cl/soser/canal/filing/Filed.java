package cl.soser.canal.filing;

import java.util.List;

/**
 * The result of a submission.
 *
 * @param number of the ticket; null if there are errors
 * @param grant to follow it without an account; null for an account, and for a repetition
 * @param flaws in the order of the form; empty when it was filed
 */
public record Filed(String number, String grant, List<Flaw> flaws) {

    public Filed {
        flaws = List.copyOf(flaws);
    }

    static Filed as(String number) {
        return new Filed(number, null, List.of());
    }
}
