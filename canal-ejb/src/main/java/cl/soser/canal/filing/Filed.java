package cl.soser.canal.filing;

import java.util.List;

/**
 * How a sending ended.
 *
 * @param number of the ticket; null when something must be put right first
 * @param flaws in the order of the form; empty when it was filed
 */
public record Filed(String number, List<Flaw> flaws) {

    public Filed {
        flaws = List.copyOf(flaws);
    }

    static Filed as(String number) {
        return new Filed(number, List.of());
    }
}
