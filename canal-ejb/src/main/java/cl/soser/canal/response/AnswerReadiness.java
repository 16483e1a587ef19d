package cl.soser.canal.response;

import cl.soser.canal.approval.ApprovalFacts;
import cl.soser.canal.approval.ApprovalRule;
import cl.soser.canal.approval.ApprovalRuleRepository;
import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.IncompleteException.Missing;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What prevents the next step of a text: missing content, or a rule that demands approval. */
@ApplicationScoped
public class AnswerReadiness {

    @PersistenceContext EntityManager em;
    @Inject AnswerFileRepository answerFileRepository;
    @Inject AnswerRecipientRepository answerRecipientRepository;
    @Inject ApprovalRuleRepository approvals;
    @Inject SettingRepository settingRepository;
    @Inject Clock clock;

    /**
     * For every ticket it serves: if one is a Reclamo, the text must be complete for all of them.
     */
    private List<Missing> lacks(Answer answer) {
        return lacks(answer, answer.text());
    }

    /** What another text in the place of this answer's lacks. */
    public List<Missing> lacks(Answer answer, AnswerContent text) {
        Set<Missing> lacks = new LinkedHashSet<>();
        served(answer).forEach(ticket -> lacks.addAll(lacks(ticket, text)));
        List<Ticket> people = new ArrayList<>(answerRecipientRepository.pending(answer));
        if (!people.isEmpty()) {
            people.add(answer.getTicket());
            lacks.addAll(DisclosurePolicy.lacks(text, people));
        }
        return List.copyOf(lacks);
    }

    /** What a first text for this ticket alone lacks. */
    public List<Missing> lacks(Ticket ticket, AnswerContent text) {
        return CompletenessPolicy.lacks(text, ticket, LocalDate.now(clock));
    }

    /**
     * What it takes to send a text besides what it contains.
     *
     * @param pertinent the reviewer confirms that every point is answered
     */
    public static List<Missing> toSend(List<Missing> lacks, boolean pertinent) {
        List<Missing> all = new ArrayList<>(lacks);
        if (!pertinent) {
            all.add(new Missing("answer.pertinent.needed", "pertinent"));
        }
        return all;
    }

    /** Why it may not be given to another ticket now, although it left for its own. */
    public Optional<RecipientObstacle> hindrance(Answer answer, Ticket ticket) {
        boolean incomplete =
                lacks(ticket, answer.text()).stream()
                        .anyMatch(one -> !one.key().equals(CompletenessPolicy.UNFILLED));
        if (incomplete) {
            return Optional.of(RecipientObstacle.INCOMPLETA);
        }
        boolean unapproved =
                !answer.isApproved(answerFileRepository.hash(answer))
                        && approvalReason(answer, List.of(ticket)).isPresent();
        return unapproved ? Optional.of(RecipientObstacle.SIN_VISAR) : Optional.empty();
    }

    /** Its own ticket first, then the others without an obstacle. */
    private List<Ticket> served(Answer answer) {
        List<Ticket> others = answerRecipientRepository.pending(answer);
        Map<Long, RecipientObstacle> obstacles =
                answerRecipientRepository.obstacles(others, answer.getStage());
        List<Ticket> served = new ArrayList<>(List.of(answer.getTicket()));
        others.stream()
                .filter(
                        ticket ->
                                !obstacles.containsKey(ticket.getId())
                                        || obstacles.get(ticket.getId()).isPassing())
                .forEach(served::add);
        return served;
    }

    public void requireComplete(Answer answer) {
        requireNothing(lacks(answer));
    }

    /** It may be sent as far as its content and the reviewer's confirmation go. */
    public void requireSendable(Answer answer, boolean pertinent) {
        requireNothing(toSend(lacks(answer), pertinent));
    }

    private static void requireNothing(List<Missing> lacks) {
        if (!lacks.isEmpty()) {
            throw new IncompleteException(lacks);
        }
    }

    /** Why it needs approval; the strictest of the tickets served decides. */
    public Optional<String> approvalReason(Answer answer) {
        return answer.isApproved(answerFileRepository.hash(answer))
                ? Optional.empty()
                : approvalReason(answer, served(answer));
    }

    private Optional<String> approvalReason(Answer answer, List<Ticket> tickets) {
        if (tickets.stream().anyMatch(Ticket::isRestricted)) {
            return Optional.of(ApprovalRuleRepository.RESTRICTED);
        }
        List<ApprovalRule> rules = approvals.inForce();
        Map<Long, TicketText> texts = texts(tickets);
        return tickets.stream()
                .flatMap(
                        t ->
                                ApprovalRuleRepository.reason(
                                        rules, facts(answer, t, texts.get(t.getId())))
                                        .stream())
                .findFirst()
                .or(() -> asked(tickets));
    }

    private static Optional<String> asked(List<Ticket> tickets) {
        return tickets.stream().anyMatch(Ticket::isApprovalAsked)
                ? Optional.of(ApprovalRuleRepository.CHOSEN)
                : Optional.empty();
    }

    public static ApprovalFacts facts(Answer answer, Ticket ticket, TicketText text) {
        return new ApprovalFacts(
                ticket.getMotive().getCode(),
                ticket.getTopic().getCode(),
                ticket.getChannel(),
                ticket.getInstitution(),
                ticket.getArea(),
                ticket.getOperativeUrgency(),
                answer.getFinding() == null ? null : answer.getFinding().name(),
                ticket.isRestricted(),
                ticket.getRound() > 1,
                text.getAffected(),
                ticket.getSubject() + ". " + text.getDetail(),
                answer.getBody());
    }

    private Map<Long, TicketText> texts(List<Ticket> tickets) {
        return em.createNamedQuery(TicketText.OF_TICKETS, TicketText.class)
                .setParameter("tickets", tickets.stream().map(Ticket::getId).toList())
                .getResultStream()
                .collect(Collectors.toMap(TicketText::getTicketId, Function.identity()));
    }

    /**
     * After the undo window, or at once if the window would end after the term of a served ticket.
     */
    public Instant leaving(Answer answer, Instant present) {
        Instant end = present.plusSeconds(settingRepository.whole(SettingDefinition.ANSWER_UNDO));
        boolean late = served(answer).stream().anyMatch(t -> wouldBeLate(t, present, end));
        return late ? present : end;
    }

    private static boolean wouldBeLate(Ticket ticket, Instant present, Instant end) {
        return !ticket.isOverdue(present) && end.isAfter(ticket.getAttendBy());
    }
}
