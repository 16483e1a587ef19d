package cl.soser.canal.phone;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Which calls a list shows; null says nothing.
 *
 * @param owing only those that still owe a ticket or a reason
 * @param day the day they came in, in Santiago
 * @param agent code at the exchange
 */
public record CallCriteria(boolean owing, LocalDate day, String agent, CallOutcome outcome)
        implements Serializable {}
