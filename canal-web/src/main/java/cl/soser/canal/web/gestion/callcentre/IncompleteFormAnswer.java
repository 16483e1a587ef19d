package cl.soser.canal.web.gestion.callcentre;

import java.util.Map;

/**
 * A form of the operator's desk was not taken.
 *
 * @param flaws words by field, in the order of the form
 */
public record IncompleteFormAnswer(Map<String, String> flaws) {}
