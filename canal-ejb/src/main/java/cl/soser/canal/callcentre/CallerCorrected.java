package cl.soser.canal.callcentre;

import java.time.Instant;
import java.util.List;

/**
 * Fired in the transaction in which an operator corrects what is known of a person.
 *
 * @param fields which data, never their content
 * @param number of the request the call was about
 */
public record CallerCorrected(long person, List<String> fields, String number, Instant at) {}
