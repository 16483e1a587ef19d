/**
 * What may harm somebody, as the sender says and as the words say.
 *
 * <p>{@link DangerQuery} keeps the {@link DangerReader} in force, which reads the words of a
 * message into a {@link DangerReading}. {@link Danger} joins it with the answer to the question of
 * the form ({@link DangerKind}) and the urgency that the sender chose: an answer or "Hay riesgo
 * para alguien" is an alert, and the words may only raise the level. A routing rule may ask for the
 * kind. {@link TicketDanger} keeps what was known at entry, and where the sentence is that the page
 * marks; {@link DangerCorrection} keeps what a person said of a possible risk.
 */
package cl.soser.canal.danger;
