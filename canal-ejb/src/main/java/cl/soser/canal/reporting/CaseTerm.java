package cl.soser.canal.reporting;

import java.io.Serializable;

/**
 * How requests stand towards the contract's term. A null component narrows nothing.
 *
 * @param due days in which the term ends
 * @param outcome their state towards it
 * @param overdue whether it has passed without an answer
 */
record CaseTerm(Days due, Outcome outcome, Boolean overdue) implements Serializable {

    static final CaseTerm ANY = new CaseTerm(null, null, null);
}
