/**
 * Corrective actions: what the company does so that a fault does not come back.
 *
 * <p>An answer to a Reclamo states the cause and its actions: immediate, corrective or preventive
 * ({@link cl.soser.canal.response.PromisedActionContent}). In the transaction in which the answer
 * leaves, {@link PromisedActionObserver} creates a {@link CorrectiveAction} for each action, with
 * an account that owns it. If another answer names the same key, its ticket joins the same action.
 *
 * <p>{@link CorrectiveActionQuery} is the board ({@code /gestion/acciones}): late ones first, paged
 * by key. The owner records what was done, with files or the reason for their absence ({@link
 * CorrectiveActionService}); citizens read these words, so they must not name a person. After the
 * days of {@link EffectCheckService} another person checks whether the action worked, or opens a
 * new one for the same tickets. {@link CitizenActionQuery} shows citizens the actions of their
 * request. {@link CorrectiveActionReminders} lists what people must be reminded of, and {@link
 * cl.soser.canal.commitment.ReminderJob} reminds each of them once per date of an action.
 */
package cl.soser.canal.correctiveaction;
