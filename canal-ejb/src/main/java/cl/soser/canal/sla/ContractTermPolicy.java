package cl.soser.canal.sla;

import cl.soser.canal.catalogue.Motive;
import cl.soser.canal.shared.NotAllowedException;
import java.time.LocalDate;
import java.util.Map;

/** Which terms of the contract may be proposed (rules, section 4). */
final class ContractTermPolicy {

    private ContractTermPolicy() {}

    /**
     * Fails with the reason.
     *
     * @param hours by motive; none for a motive without a term
     * @param bound the most hours that the contract allows
     * @param from the first day of the new terms
     */
    static void require(
            Map<String, Integer> hours,
            Map<String, Integer> now,
            int bound,
            LocalDate from,
            LocalDate today) {
        if (!hours.keySet().containsAll(Motive.UNDER_CONTRACT)) {
            throw new NotAllowedException("sla.contract.missing");
        }
        if (hours.values().stream().anyMatch(one -> one < 1 || one > bound)) {
            throw new NotAllowedException("contractTerm.range", bound);
        }
        if (hours.equals(now)) {
            throw new NotAllowedException("sla.same");
        }
        requireToCome(from, today);
    }

    /** Nothing that has entered may get another term. */
    static void requireToCome(LocalDate from, LocalDate today) {
        if (!from.isAfter(today)) {
            throw new NotAllowedException("contractTerm.past");
        }
    }
}
