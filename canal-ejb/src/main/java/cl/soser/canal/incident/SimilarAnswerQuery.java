package cl.soser.canal.incident;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.identity.IdentityKind;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerState;
import cl.soser.canal.response.Answer_;
import cl.soser.canal.response.DisclosurePolicy;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.ReadingRights;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.TicketText;
import cl.soser.canal.ticket.TicketText_;
import cl.soser.canal.ticket.Ticket_;
import cl.soser.canal.ticket.identity.HiddenText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Definitive answers that people gave to similar tickets in the last year, for the author of an
 * answer to start from: of the same motive and topic and with common words. Only of tickets that
 * the author may read and that are neither restricted nor blocked. A text in which the person of
 * its ticket can still be recognised once names, courses, addresses and health are hidden is left
 * out.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES})
@TransactionAttribute(SUPPORTS)
public class SimilarAnswerQuery {

    private static final int MOST = 3;

    /** The newest of the topic; older ones tell of other contracts and menus. */
    private static final int COMPARED = 60;

    private static final Duration BACK = Duration.ofDays(365);
    private static final int COMMON_WORDS = 2;
    private static final int WORDS_SHOWN = 5;

    /** As in the texts of {@code AnswerOpening}: such a text cannot be submitted. */
    private static final String TO_FILL_IN = "[Complete: ";

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject ReadingRights rights;
    @Inject Clock clock;

    /** The most similar first; at most three. */
    public List<SimilarAnswer> of(@NotBlank String number) {
        Ticket ticket = ticketRepository.readable(number);
        if (!ticketRepository.isWorkable(ticket)) {
            throw new NotFoundException();
        }
        Map<String, String> words = words(ticket, em.find(TicketText.class, ticket.getId()));
        List<Candidate> alike = new ArrayList<>();
        for (Object[] row : newest(ticket)) {
            Answer answer = (Answer) row[0];
            Map<String, String> common =
                    new TreeMap<>(words(answer.getTicket(), (TicketText) row[1]));
            common.keySet().retainAll(words.keySet());
            if (common.size() >= COMMON_WORDS) {
                alike.add(new Candidate(answer, List.copyOf(common.values())));
            }
        }
        return alike.stream()
                .sorted(Comparator.comparing((Candidate one) -> -one.common().size()))
                .flatMap(SimilarAnswerQuery::shown)
                .limit(MOST)
                .toList();
    }

    private List<Object[]> newest(Ticket ticket) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
        Root<Ticket> other = query.from(Ticket.class);
        Root<Answer> answer = query.from(Answer.class);
        Root<TicketText> text = query.from(TicketText.class);
        query.multiselect(answer, text)
                .where(
                        cb.equal(answer.get(Answer_.ticket), other),
                        cb.equal(text.get(TicketText_.ticketId), other.get(Ticket_.id)),
                        cb.greaterThan(answer.get(Answer_.leftAt), clock.instant().minus(BACK)),
                        cb.equal(answer.get(Answer_.state), AnswerState.ENVIADA),
                        cb.isFalse(answer.get(Answer_.automatic)),
                        cb.equal(answer.get("wording").get("stage"), Stage.RESPUESTA_DEFINITIVA),
                        cb.equal(other.get(Ticket_.motive), ticket.getMotive()),
                        cb.equal(other.get(Ticket_.topic), ticket.getTopic()),
                        cb.isFalse(other.get(Ticket_.restricted)),
                        cb.isNull(other.get(Ticket_.blockedAt)),
                        cb.notEqual(other.get(Ticket_.id), ticket.getId()),
                        rights.readable(query, other, cb))
                .orderBy(cb.desc(answer.get(Answer_.leftAt)), cb.desc(answer.get(Answer_.id)));
        return em.createQuery(query).setMaxResults(COMPARED).getResultList();
    }

    private static Map<String, String> words(Ticket ticket, TicketText text) {
        return KeywordExtractor.of(ticket.getSubject(), text.getDetail());
    }

    /** Empty where the text could not be told without telling of whom it was. */
    private static Stream<SimilarAnswer> shown(Candidate one) {
        Ticket ticket = one.answer().getTicket();
        String text = HiddenText.of(one.answer().getBody());
        if (text.isBlank()
                || text.contains(HiddenText.UNREAD)
                || DisclosurePolicy.isBroken(text, Set.of(ticket))) {
            return Stream.empty();
        }
        for (IdentityKind kind : IdentityKind.values()) {
            text = text.replace(kind.mark(), TO_FILL_IN + kind.mark().substring(1));
        }
        List<String> words = one.common();
        String few = String.join(", ", words.subList(0, Math.min(WORDS_SHOWN, words.size())));
        return Stream.of(new SimilarAnswer(ticket.getNumber(), few, text));
    }

    private record Candidate(Answer answer, List<String> common) {}
}
