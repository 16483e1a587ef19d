/**
 * Tickets about the same event: offered by likeness, joined by people, answered together.
 *
 * <p>When a ticket enters, {@link SimilarTicketObserver} keeps that it is to be compared. After the
 * commit {@link SimilarTicketWorker} asks {@link
 * cl.soser.canal.ticket.search.NearbyTicketRepository} for tickets of the same topic within 48
 * hours at the same school or about the same lot, and keeps those with common words ({@link
 * TicketSimilarity}) as offers. Nothing is joined automatically: a person joins them at {@code
 * /gestion/incidentes} or on the ticket's page ({@link IncidentService}), or refuses the pair,
 * which is kept. A ticket belongs to one incident at most; its id is the key of {@link
 * IncidentTicket}. An incident changes nothing on its tickets: each citizen keeps number, clock and
 * answer.
 *
 * <p>An answer to one of them may serve the others ({@link CommonAnswerService} selects them,
 * {@link cl.soser.canal.response.AnswerRecipientRepository} stores them). It is reviewed and
 * approved once, by the strictest rule, and must not name a person. After it has left, each other
 * ticket gets its own answer, in a transaction each, once.
 *
 * <p>{@link SimilarAnswerQuery} offers what was answered to similar tickets of any time and place
 * as a text to start from.
 */
package cl.soser.canal.incident;
