package cl.soser.canal.response;

import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The other tickets that one answer serves. Callers check which tickets are allowed and who may
 * choose them. Approval, completeness and sending are those of the answer itself.
 */
@ApplicationScoped
public class AnswerRecipientRepository {

    @PersistenceContext EntityManager em;
    @Inject AnswerDraftRepository answerDraftRepository;
    @Inject Clock clock;

    public List<AnswerRecipient> of(Answer answer) {
        return ofAnswers(List.of(answer.getId()));
    }

    /**
     * Of all answers that were written on one of these tickets, or served one; the newest first.
     */
    public List<AnswerRecipient> about(Collection<Long> tickets) {
        return tickets.isEmpty()
                ? List.of()
                : ofAnswers(
                        em.createNamedQuery(AnswerRecipient.OF_TICKETS, Long.class)
                                .setParameter("tickets", tickets)
                                .getResultList());
    }

    private List<AnswerRecipient> ofAnswers(Collection<Long> answers) {
        return answers.isEmpty()
                ? List.of()
                : em.createNamedQuery(AnswerRecipient.OF_ANSWERS, AnswerRecipient.class)
                        .setParameter("answers", answers)
                        .getResultList();
    }

    /** The text under way of a ticket, if there is one. */
    public Optional<Answer> underWay(Ticket ticket) {
        return answerDraftRepository.underWay(ticket);
    }

    /** Surnames of the recipients that occur in the text: a warning. */
    public Set<String> surnames(Answer answer) {
        List<Ticket> all = new java.util.ArrayList<>(pending(answer));
        all.add(answer.getTicket());
        return all.size() == 1 ? Set.of() : DisclosurePolicy.surnames(answer.text(), all);
    }

    /** Those that are still to be served. */
    List<Ticket> pending(Answer answer) {
        return of(answer).stream()
                .filter(AnswerRecipient::isPending)
                .map(AnswerRecipient::getTicket)
                .toList();
    }

    /**
     * From now on the answer serves exactly these, besides its own ticket and those that already
     * have it. It counts as an edit, so it voids an approval.
     *
     * @param version of the answer as the screen showed it
     * @param by who chooses
     * @return the answer as it is now kept
     */
    public Answer choose(String number, int version, Collection<Ticket> tickets, long by) {
        return answerDraftRepository.changeBeside(
                number, version, answer -> chooseFor(answer, tickets, by));
    }

    public void chooseFor(Answer answer, Collection<Ticket> tickets, long by) {
        Map<Long, Ticket> wanted = new LinkedHashMap<>();
        tickets.forEach(ticket -> wanted.put(ticket.getId(), ticket));
        wanted.remove(answer.getTicket().getId());
        for (AnswerRecipient recipient : of(answer)) {
            boolean stays = wanted.remove(recipient.getTicket().getId()) != null;
            if (stays) {
                recipient.chooseAgain(by);
            } else if (recipient.getState() == RecipientState.ELEGIDA) {
                em.remove(recipient);
            }
        }
        wanted.values().forEach(ticket -> em.persist(new AnswerRecipient(answer, ticket, by)));
    }

    /** The ticket is no longer one of those an answer may serve, nor its own serves others. */
    public void withdraw(Ticket ticket) {
        em.createNamedQuery(AnswerRecipient.WAITING, AnswerRecipient.class)
                .setParameter("ticket", ticket.getId())
                .setParameter("states", Set.of(RecipientState.ELEGIDA, RecipientState.LISTA))
                .getResultList()
                .forEach(
                        one ->
                                one.leaveOut(
                                        RecipientObstacle.FUERA_DEL_INCIDENTE, clock.instant()));
    }

    public void ready(Answer answer, Instant now) {
        of(answer).forEach(recipient -> recipient.ready(now));
    }

    public void takenBack(Answer answer) {
        of(answer).forEach(AnswerRecipient::takenBack);
    }

    /**
     * The obstacles of these tickets to an answer of that stage; tickets without one are absent.
     */
    public Map<Long, RecipientObstacle> obstacles(Collection<Ticket> tickets, Stage stage) {
        if (tickets.isEmpty()) {
            return Map.of();
        }
        Set<Long> writing =
                new HashSet<>(
                        em.createNamedQuery(Answer.TICKETS_UNDER_WAY, Long.class)
                                .setParameter(
                                        "tickets", tickets.stream().map(Ticket::getId).toList())
                                .getResultList());
        return tickets.stream()
                .filter(ticket -> obstacle(ticket, stage, writing).isPresent())
                .collect(
                        Collectors.toMap(
                                Ticket::getId,
                                ticket -> obstacle(ticket, stage, writing).orElseThrow()));
    }

    static Optional<RecipientObstacle> obstacle(Ticket ticket, Stage stage, Set<Long> writing) {
        boolean own = writing.contains(ticket.getId());
        return Optional.ofNullable(
                switch (ticket.getStatus()) {
                    case ANULADO -> RecipientObstacle.ANULADA;
                    case CERRADO -> RecipientObstacle.CERRADA;
                    case EN_REVISION, EN_VISACION -> RecipientObstacle.TEXTO_PROPIO;
                    case POR_VALIDAR ->
                            own ? RecipientObstacle.TEXTO_PROPIO : RecipientObstacle.POR_VALIDAR;
                    case ESPERA_CIUDADANO ->
                            own
                                    ? RecipientObstacle.TEXTO_PROPIO
                                    : RecipientObstacle.ESPERA_CIUDADANO;
                    case EN_AREA, RESPONDIDO ->
                            own ? RecipientObstacle.TEXTO_PROPIO : steps(ticket, stage);
                });
    }

    private static RecipientObstacle steps(Ticket ticket, Stage stage) {
        return stage == Stage.RESPUESTA && ticket.getRoundAnsweredAt() != null
                ? RecipientObstacle.YA_CON_PASOS
                : null;
    }
}
