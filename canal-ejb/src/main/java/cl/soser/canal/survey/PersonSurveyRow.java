package cl.soser.canal.survey;

import java.io.Serializable;

/**
 * A survey that a person answered, for the page of the person.
 *
 * @param number of the request it was about
 */
public record PersonSurveyRow(String number, TicketSurveyRow survey) implements Serializable {}
