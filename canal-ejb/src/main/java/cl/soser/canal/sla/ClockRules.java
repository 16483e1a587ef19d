package cl.soser.canal.sla;

import java.io.Serializable;
import java.util.Objects;

/**
 * The rules of a ticket's clocks from its entry to its end: the terms and the working time of the
 * versions it was stamped with.
 */
public record ClockRules(SlaTerms terms, int calendar, BusinessHours hours)
        implements Serializable {

    public ClockRules {
        Objects.requireNonNull(terms);
        Objects.requireNonNull(hours);
    }
}
