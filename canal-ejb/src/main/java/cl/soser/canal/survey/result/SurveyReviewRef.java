package cl.soser.canal.survey.result;

import java.io.Serializable;

/**
 * A review as a screen shows it.
 *
 * @param version what the screen has seen; any other is refused
 */
public record SurveyReviewRef(long id, int version) implements Serializable {}
