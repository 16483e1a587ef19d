package cl.soser.canal.web.shared.form;

/**
 * A message of a page.
 *
 * @param field where what it is about stands; null when it is about no field
 */
public record PageProblem(String text, String field) {}
