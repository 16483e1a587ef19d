/**
 * What surveys say: {@link SurveyReviewService} gives a low score to a person of the area or a
 * leader, who records what was found and closes it; it may become an improvement. {@link
 * SatisfactionQuery} computes every table of {@code /gestion/satisfaccion} with one grouped query.
 */
package cl.soser.canal.survey.result;
