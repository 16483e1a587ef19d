/**
 * Satisfaction surveys: one question after the closing, another some weeks later.
 *
 * <p>In the transaction in which a definitive answer leaves, {@link SurveyDrawObserver} decides
 * what will be asked and when ({@link SurveyRuleService}, {@code /admin/encuestas}). {@link
 * SurveyInvitationJob} finds due questions. {@link SurveyAsker} checks again whether a question may
 * be asked (not restricted, not reopened, not refused, not asked recently). It then mails a link,
 * or leaves the question to the operators ({@code /gestion/encuestas}, {@link PhoneSurveyService}).
 *
 * <p>Opening {@code /encuesta} changes nothing; a button votes ({@link SurveyResponseService}), and
 * the vote can be corrected for a limited time. A score of 1 or 2, or "it came back", opens a
 * {@link SurveyReview}.
 */
package cl.soser.canal.survey;
