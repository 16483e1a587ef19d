package cl.soser.canal.filing;

import java.util.List;

/**
 * How a sending ended.
 *
 * @param number of the ticket; null when something must be put right first
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
