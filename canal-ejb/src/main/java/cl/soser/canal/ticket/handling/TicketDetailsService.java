package cl.soser.canal.ticket.handling;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.danger.TicketDanger;
import cl.soser.canal.question.AnsweredQuestion;
import cl.soser.canal.shared.privacy.PersonalData;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketAccountId;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.TicketStep;
import cl.soser.canal.ticket.TicketText;
import cl.soser.canal.ticket.intake.TicketQuestionAnswerRepository;
import cl.soser.canal.ticket.merge.AbsorbedTicket;
import cl.soser.canal.ticket.merge.MergeRepository;
import cl.soser.canal.ticket.termchange.TermChange;
import cl.soser.canal.ticket.termchange.TermChangeRepository;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One whole ticket for the staff, and who else has it on the screen. */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
public class TicketDetailsService {

    @PersistenceContext EntityManager em;
    @Inject StaffRepository staff;
    @Resource SessionContext context;
    @Inject TicketRepository ticketRepository;
    @Inject MergeRepository mergeRepository;
    @Inject RelatedKindRepository relatedKindRepository;
    @Inject TermChangeRepository termChangeRepository;
    @Inject TicketQuestionAnswerRepository ticketQuestionAnswerRepository;
    @Inject OpenScreens openScreens;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * For its page.
     *
     * @throws cl.soser.canal.ticket.ClosedTicketException if it is restricted, and the caller may
     *     know no more than that it is there
     */
    @PersonalData
    @TransactionAttribute(SUPPORTS)
    public TicketDetails show(@NotBlank String number) {
        return details(ticketRepository.opened(number));
    }

    @PersonalData
    @TransactionAttribute(SUPPORTS)
    public TicketDetails open(@NotBlank String number) {
        return details(ticketRepository.readable(number));
    }

    private TicketDetails details(Ticket ticket) {
        List<TicketStep> steps =
                em.createNamedQuery(TicketStep.OF_TICKET, TicketStep.class)
                        .setParameter("ticket", ticket.getId())
                        .getResultList();
        Set<RelatedKind> related = relatedKindRepository.of(ticket.getId());
        List<AbsorbedTicket> absorbed =
                related.contains(RelatedKind.FUSIONES)
                        ? mergeRepository.absorbedTickets(ticket)
                        : List.of();
        List<TicketMessage> messages = mergeRepository.messages(ticket, absorbed);
        List<Long> present = present(ticket);
        List<Long> readers =
                ticket.isRestricted()
                        ? ticketRepository.readers(ticket).stream().map(Account::getId).toList()
                        : List.of();
        Set<Long> people = people(ticket, steps, messages, present);
        people.addAll(readers);
        TermChange asked = termChangeRepository.open(ticket).orElse(null);
        if (asked != null) {
            people.add(asked.getAskedBy());
        }
        Map<Long, String> names = names(people);
        TicketText text = em.find(TicketText.class, ticket.getId());
        boolean workable = ticketRepository.isWorkable(ticket);
        return new TicketDetails(
                ticket,
                text,
                answers(text, workable),
                steps,
                messages,
                present.stream().map(names::get).filter(Objects::nonNull).toList(),
                names,
                asked,
                readers,
                em.find(TicketDanger.class, ticket.getId()),
                ticket.getAbsorbedInto() == null && workable,
                absorbed,
                leading(ticket),
                related);
    }

    private String leading(Ticket ticket) {
        Ticket other = mergeRepository.leading(ticket);
        return other.equals(ticket) || !ticketRepository.isReadable(other)
                ? null
                : other.getNumber();
    }

    /** Readers who do not work on it see that there is a personal answer, not its content. */
    private List<AnsweredQuestion> answers(TicketText text, boolean workable) {
        boolean open = workable || context.isCallerInRole(ADMINISTRADOR);
        return ticketQuestionAnswerRepository.of(text).stream()
                .map(answered -> open ? answered : answered.maskedIfPersonal())
                .toList();
    }

    /**
     * Records that the caller has the ticket open; returns who else has, and whether it has
     * changed.
     */
    public TicketPresenceStatus look(@NotBlank String number) {
        Ticket ticket = ticketRepository.readable(number);
        TicketPresenceStatus now =
                new TicketPresenceStatus(
                        List.copyOf(names(present(ticket)).values()),
                        ticket.getVersion(),
                        writtenByOthers(ticket));
        // Last, or two who look at the same moment wait for each other's mark and hold their own.
        markPresent(ticket);
        return now;
    }

    private void markPresent(Ticket ticket) {
        TicketPresence mine =
                em.find(
                        TicketPresence.class,
                        new TicketAccountId(ticket.getId(), caller.requireId()));
        if (mine == null) {
            em.persist(new TicketPresence(ticket.getId(), caller.requireId(), clock.instant()));
        } else {
            mine.seen(clock.instant());
        }
        openScreens.shown(ticket.getId(), caller.requireId());
    }

    /** The caller has closed it; another page of theirs reports its own presence. */
    public void leave(@NotBlank String number) {
        Long ticket = ticketRepository.readable(number).getId();
        openScreens.left(ticket, caller.requireId());
        TicketPresence mine =
                em.find(TicketPresence.class, new TicketAccountId(ticket, caller.requireId()));
        if (mine != null) {
            em.remove(mine);
        }
    }

    private long writtenByOthers(Ticket ticket) {
        return em.createNamedQuery(TicketMessage.COUNT_OF_OTHERS, Long.class)
                .setParameter("ticket", ticket.getId())
                .setParameter("me", caller.requireId())
                .getSingleResult();
    }

    private List<Long> present(Ticket ticket) {
        return em.createNamedQuery(TicketPresence.OTHERS, Long.class)
                .setParameter("ticket", ticket.getId())
                .setParameter("me", caller.requireId())
                .setParameter("since", clock.instant().minus(TicketPresence.SILENCE))
                .getResultList();
    }

    /** Display names by account id, in one query. */
    @TransactionAttribute(SUPPORTS)
    public Map<Long, String> names(Collection<Long> accounts) {
        return staff.names(accounts);
    }

    private static Set<Long> people(
            Ticket ticket,
            List<TicketStep> steps,
            List<TicketMessage> messages,
            List<Long> present) {
        Set<Long> people = new HashSet<>(present);
        people.add(ticket.getTakenBy());
        steps.forEach(step -> people.add(step.getAccount()));
        messages.forEach(message -> people.add(message.getAccount()));
        people.remove(null);
        return people;
    }
}
