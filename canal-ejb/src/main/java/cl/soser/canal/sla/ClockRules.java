package cl.soser.canal.sla;

import java.io.Serializable;
import java.util.Objects;

/**
 * What a ticket's clocks go by from its entry to its end: the terms and the working time of the
 * versions it was stamped with.
 */
public record ClockRules(SlaTerms terms, int calendar, BusinessHours hours)
        implements Serializable {

    public ClockRules {
        Objects.requireNonNull(terms);
        Objects.requireNonNull(hours);
    }
}
